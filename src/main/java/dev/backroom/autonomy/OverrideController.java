package dev.backroom.autonomy;

import dev.backroom.access.Rights;
import dev.backroom.access.VisibleCases;
import dev.backroom.engine.Cases;
import dev.backroom.engine.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lets people undo what the software did by itself, in the cases that they may see. */
@RestController
@RequestMapping("/api/autonomy/decisions")
class OverrideController {
  /** With the code it still fits into the reason of a cancellation. */
  private static final int LONGEST_COMMENT = 400;

  private final Overrides overrides;
  private final DecisionRecords records;
  private final Cases cases;
  private final VisibleCases visible;
  private final Rights rights;

  OverrideController(
      Overrides overrides,
      DecisionRecords records,
      Cases cases,
      VisibleCases visible,
      Rights rights) {
    this.overrides = overrides;
    this.records = records;
    this.cases = cases;
    this.visible = visible;
    this.rights = rights;
  }

  record Overriding(
      @NotBlank String reasonCode, @NotBlank @Size(max = LONGEST_COMMENT) String comment) {}

  @ModelAttribute
  void admit(Authentication login) {
    if (!rights.has(login, Rights.OVERRIDE_DECISIONS)) {
      throw new Refused(
          "Overriding is for the roles "
              + String.join(", ", rights.namesOfHolders(Rights.OVERRIDE_DECISIONS)));
    }
  }

  @PostMapping("/{id}/override")
  Map<String, Overrides.Effect> override(
      @PathVariable long id, @Valid @RequestBody Overriding why, Authentication login) {
    var decision =
        records
            .find(id)
            .filter(found -> cases.find(found.businessKey(), visible.of(login)).isPresent())
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "No decision that you may see has the id " + id));
    try {
      return Map.of(
          "effect", overrides.override(decision, why.reasonCode(), why.comment(), login.getName()));
    } catch (ConcurrencyFailureException collision) {
      throw new ResponseStatusException(
          HttpStatus.CONFLICT, "The case moved at the same moment; try again", collision);
    } catch (DuplicateKeyException another) {
      throw new ResponseStatusException(
          HttpStatus.CONFLICT, "Somebody else overrode it at the same moment", another);
    }
  }
}

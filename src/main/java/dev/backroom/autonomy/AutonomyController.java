package dev.backroom.autonomy;

import dev.backroom.access.Rights;
import dev.backroom.autonomy.AutonomyOverview.Standing;
import dev.backroom.engine.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets those who govern autonomy see where it stands, switch it off, and grant it. */
@RestController
@RequestMapping("/api/autonomy")
class AutonomyController {
  private static final int LONGEST_REASON = 2000;

  private final Governing governing;
  private final AutonomyOverview overview;
  private final DecisionRecords records;
  private final AutonomySettings settings;
  private final Rights rights;

  AutonomyController(
      Governing governing,
      AutonomyOverview overview,
      DecisionRecords records,
      AutonomySettings settings,
      Rights rights) {
    this.governing = governing;
    this.overview = overview;
    this.records = records;
    this.settings = settings;
    this.rights = rights;
  }

  record Level(
      @NotBlank String process,
      @NotBlank String action,
      @NotNull AutonomyLevel level,
      @NotBlank @Size(max = LONGEST_REASON) String reason) {}

  record Throwing(
      KillSwitch.@NotNull Kind kind,
      @Nullable String name,
      @NotBlank @Size(max = LONGEST_REASON) String reason) {}

  record Lifting(@NotBlank @Size(max = LONGEST_REASON) String reason) {}

  @ModelAttribute
  void admit(Authentication login) {
    if (!rights.has(login, Rights.GOVERN_AUTONOMY)) {
      throw new Refused(
          "Autonomy is governed by the roles "
              + String.join(", ", rights.namesOfHolders(Rights.GOVERN_AUTONOMY)));
    }
  }

  @GetMapping
  Standing standing() {
    return overview.now();
  }

  /** Newest first, 50 a page. */
  @GetMapping("/changes")
  List<AutonomyChange> changes(@RequestParam(defaultValue = "0") @Min(0) int page) {
    return overview.changes(page);
  }

  /** Of one business number, oldest first. */
  @GetMapping("/decisions")
  List<AutonomyDecision> decisions(@RequestParam String businessKey) {
    return records.of(businessKey);
  }

  /** Codes with their meaning. */
  @GetMapping("/override-reasons")
  Map<String, String> overrideReasons() {
    return settings.overrideReasons();
  }

  /** Lowering is done at once; raising is proposed. */
  @PostMapping("/levels")
  Map<String, Governing.Effect> level(@Valid @RequestBody Level wanted, Authentication login) {
    return Map.of(
        "effect",
        governing.setLevel(
            new Step(wanted.process(), wanted.action()),
            wanted.level(),
            wanted.reason(),
            login.getName()));
  }

  @PostMapping("/switches")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void throwSwitch(@Valid @RequestBody Throwing wanted, Authentication login) {
    var name = wanted.name();
    governing.throwSwitch(
        wanted.kind(), name == null ? "" : name, wanted.reason(), login.getName());
  }

  /** A second person has to confirm it. */
  @PostMapping("/switches/{id}/lift")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void lift(@PathVariable long id, @Valid @RequestBody Lifting wanted, Authentication login) {
    governing.proposeLift(id, wanted.reason(), login.getName());
  }

  @PostMapping("/proposals/{id}/confirm")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@PathVariable long id, Authentication login) {
    governing.confirm(id, login.getName());
  }

  @PostMapping("/proposals/{id}/withdraw")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable long id, Authentication login) {
    governing.withdraw(id, login.getName());
  }
}

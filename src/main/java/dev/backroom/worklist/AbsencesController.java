package dev.backroom.worklist;

import dev.backroom.access.Rights;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people say when they are away. */
@RestController
@RequestMapping("/api/absences")
class AbsencesController {
  private final Absences absences;
  private final Rights rights;

  AbsencesController(Absences absences, Rights rights) {
    this.absences = absences;
    this.rights = rights;
  }

  /** One's own; somebody else's for those who may look at who may do what. */
  @GetMapping
  List<Absence> list(
      @RequestParam(required = false) @Nullable String person, Authentication login) {
    if (person == null || person.equals(login.getName())) {
      return absences.involving(login.getName());
    }
    rights.require(login, Rights.LOOK_AT_ACCESS);
    return absences.involving(person);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Absence set(@Valid @RequestBody WantedAbsence wanted, Principal person) {
    return absences.set(wanted, person.getName());
  }

  @PostMapping("/{id}/end")
  Absence end(@PathVariable long id, Principal person) {
    return absences.end(id, person.getName());
  }
}

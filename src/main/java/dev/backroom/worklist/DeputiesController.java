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

/** Lets people set their deputies and see whom they stand in for. */
@RestController
@RequestMapping("/api/deputies")
class DeputiesController {
  private final Deputies deputies;
  private final Rights rights;

  DeputiesController(Deputies deputies, Rights rights) {
    this.deputies = deputies;
    this.rights = rights;
  }

  /** One's own; somebody else's for those who may look at who may do what. */
  @GetMapping
  List<Deputyship> list(
      @RequestParam(required = false) @Nullable String person, Authentication login) {
    if (person == null || person.equals(login.getName())) {
      return deputies.involving(login.getName());
    }
    rights.require(login, Rights.LOOK_AT_ACCESS);
    return deputies.involving(person);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Deputyship set(@Valid @RequestBody WantedDeputy wanted, Principal person) {
    return deputies.set(wanted, person.getName());
  }

  @PostMapping("/{id}/end")
  Deputyship end(@PathVariable long id, Principal person) {
    return deputies.end(id, person.getName());
  }
}

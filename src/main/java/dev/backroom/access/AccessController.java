package dev.backroom.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
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

/** Lets administrators change who holds which role, and others see the changes. */
@RestController
@RequestMapping("/api/access/changes")
class AccessController {
  private static final int PAGE_SIZE = 50;

  private final AccessChanges changes;
  private final Rights rights;

  AccessController(AccessChanges changes, Rights rights) {
    this.changes = changes;
    this.rights = rights;
  }

  /** Newest first, 50 a page. */
  @GetMapping
  List<AccessChange> list(
      @RequestParam(defaultValue = "0") @Min(0) int page, Authentication login) {
    rights.require(login, Rights.LOOK_AT_ACCESS);
    return changes.list(page, PAGE_SIZE);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  AccessChange propose(@Valid @RequestBody WantedChange wanted, Principal administrator) {
    return changes.propose(wanted, administrator.getName());
  }

  @PostMapping("/{id}/confirm")
  AccessChange confirm(@PathVariable long id, Principal administrator) {
    return changes.confirm(id, administrator.getName());
  }

  @PostMapping("/{id}/decline")
  AccessChange decline(@PathVariable long id, Principal administrator) {
    return changes.decline(id, administrator.getName());
  }
}

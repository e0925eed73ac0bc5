package dev.backroom.worklist;

import dev.backroom.access.Entitlements.Matter;
import dev.backroom.access.Rights;
import dev.backroom.access.Span;
import dev.backroom.worklist.SigningRights.PersonRights;
import dev.backroom.worklist.SigningRights.Signer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells auditors who could sign what at a moment, and everybody what he can sign himself. */
@RestController
@RequestMapping("/api/access")
class SigningRightsController {
  private final SigningRights signing;
  private final Rights rights;
  private final Clock clock;

  SigningRightsController(SigningRights signing, Rights rights, Clock clock) {
    this.signing = signing;
    this.rights = rights;
    this.clock = clock;
  }

  @GetMapping("/signers")
  List<Signer> signers(
      @RequestParam String role,
      @RequestParam(required = false) @Nullable String location,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(defaultValue = "0") long amountMinor,
      @RequestParam(required = false) @Nullable Instant at,
      Authentication login) {
    rights.require(login, Rights.LOOK_AT_ACCESS);
    return signing.signers(new Matter(role, location, category, amountMinor), moment(at));
  }

  @GetMapping("/persons/{person}")
  PersonRights person(
      @PathVariable String person,
      @RequestParam(required = false) @Nullable Instant at,
      Authentication login) {
    if (!person.equals(login.getName())) {
      rights.require(login, Rights.LOOK_AT_ACCESS);
    }
    return signing.of(person, moment(at));
  }

  private Span moment(@Nullable Instant at) {
    return Span.at(at == null ? clock.instant() : at);
  }
}

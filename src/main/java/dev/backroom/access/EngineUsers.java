package dev.backroom.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Logs in the engine's own users; the engine hashes passwords and slows down guessing. */
@Component
class EngineUsers implements AuthenticationProvider {
  private final IdentityService identity;
  private final Authorities authorities;

  EngineUsers(IdentityService identity, Authorities authorities) {
    this.identity = identity;
    this.authorities = authorities;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var person = attempt.getName();
    var password = String.valueOf(attempt.getCredentials());
    if (person.isBlank() || !identity.checkPassword(person, password)) {
      throw new BadCredentialsException("Unknown name or wrong password");
    }
    return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities.of(person));
  }

  @Override
  public boolean supports(Class<?> attempt) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
  }
}

package dev.backroom.engine;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Knows in whose name the engine works right now; nobody's when a job or an event drives it. */
@Component
public class LoggedIn {
  private final IdentityService identity;

  LoggedIn(IdentityService identity) {
    this.identity = identity;
  }

  public Optional<String> person() {
    var login = identity.getCurrentAuthentication();
    return login == null ? Optional.empty() : Optional.ofNullable(login.getUserId());
  }

  public boolean belongsTo(String group) {
    var login = identity.getCurrentAuthentication();
    return login != null && login.getGroupIds() != null && login.getGroupIds().contains(group);
  }
}

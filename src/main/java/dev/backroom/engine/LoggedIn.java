package dev.backroom.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
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

  /** Lets the engine work in the name of this person and with his groups. */
  public <T> T as(String person, Supplier<T> work) {
    var before = identity.getCurrentAuthentication();
    identity.setAuthentication(
        person,
        identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList());
    try {
      return work.get();
    } finally {
      identity.setAuthentication(before);
    }
  }

  public boolean belongsTo(String group) {
    var login = identity.getCurrentAuthentication();
    return login != null && login.getGroupIds() != null && login.getGroupIds().contains(group);
  }
}

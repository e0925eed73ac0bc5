package dev.backroom.engine;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The people whom the engine knows, and how to reach them. */
@Component
public class People {
  private final IdentityService identity;

  People(IdentityService identity) {
    this.identity = identity;
  }

  /** Everybody who belongs to one of these groups, by id. */
  public Set<String> membersOf(Collection<String> groups) {
    var members = new TreeSet<String>();
    for (var group : groups) {
      identity.createUserQuery().memberOfGroup(group).list().stream()
          .map(User::getId)
          .forEach(members::add);
    }
    return members;
  }

  public Optional<String> addressOf(String person) {
    return Optional.ofNullable(identity.createUserQuery().userId(person).singleResult())
        .map(User::getEmail)
        .filter(Predicate.not(String::isBlank));
  }
}

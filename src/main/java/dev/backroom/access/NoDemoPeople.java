package dev.backroom.access;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses a database in which demo people are left over from trying. */
@Component
@Profile(SafeSettings.PROFILE)
class NoDemoPeople implements SmartInitializingSingleton {
  private static final String DEFAULT_PASSWORD = "backroom";

  private final IdentityService identity;
  private final AccessFile file;

  NoDemoPeople(IdentityService identity, AccessFile file) {
    this.identity = identity;
    this.file = file;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var left =
        Stream.concat(
                file.roles().stream().map(AccessFile.Role::id),
                file.people().stream().map(AccessFile.DemoPerson::id))
            .filter(person -> identity.createUserQuery().userId(person).count() > 0)
            .filter(this::hasTheDefaultPassword)
            .toList();
    if (!left.isEmpty()) {
      throw new UnsafeSettings(
          List.of("The database still holds people with the default password: " + left + "."),
          List.of("Start with an empty database, or delete them or change their passwords first."));
    }
  }

  /** A wrong guess locks the account for some seconds; this one was ours. */
  private boolean hasTheDefaultPassword(String person) {
    var known = identity.checkPassword(person, DEFAULT_PASSWORD);
    identity.unlockUser(person);
    return known;
  }
}

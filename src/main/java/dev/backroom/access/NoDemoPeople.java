package dev.backroom.access;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Refuses a database in which demo people are left over from trying: those that are marked,
 * whatever their password is now, and whoever has the default password.
 */
@Component
@Profile(SafeSettings.PROFILE)
class NoDemoPeople implements SmartInitializingSingleton {
  private static final String DEFAULT_PASSWORD = "backroom";

  private final IdentityService identity;
  private final EngineGroups groups;
  private final AccessFile file;

  NoDemoPeople(IdentityService identity, EngineGroups groups, AccessFile file) {
    this.identity = identity;
    this.groups = groups;
    this.file = file;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var left =
        Stream.concat(
                file.roles().stream().map(AccessFile.Role::id),
                file.people().stream().map(AccessFile.DemoPerson::id))
            .filter(groups::exists)
            .filter(person -> groups.isDemoPerson(person) || hasTheDefaultPassword(person))
            .toList();
    if (!left.isEmpty()) {
      throw new UnsafeSettings(
          List.of("The database still holds demo people: " + left + "."),
          List.of(
              "Start with an empty database, or without this profile on 127.0.0.1 and delete them in"
                  + " Camunda's Admin; change the passwords of admin and integration there."));
    }
  }

  /** A wrong guess locks the account for some seconds; this one was ours. */
  private boolean hasTheDefaultPassword(String person) {
    var known = identity.checkPassword(person, DEFAULT_PASSWORD);
    identity.unlockUser(person);
    return known;
  }
}

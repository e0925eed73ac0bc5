package dev.backroom.worklist;

import dev.backroom.access.Entitlements;
import dev.backroom.engine.Refused;
import dev.backroom.engine.WrongInput;
import java.time.Instant;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may say who stands in for somebody and that he is away. */
@Component
class PersonalAffairs {
  private static final String ADMINISTRATOR = "admin";

  private final NextLevel nextLevel;
  private final Entitlements entitlements;
  private final IdentityService identity;

  PersonalAffairs(NextLevel nextLevel, Entitlements entitlements, IdentityService identity) {
    this.nextLevel = nextLevel;
    this.entitlements = entitlements;
    this.identity = identity;
  }

  /**
   * @param matter what is set or ended, for the refusal
   * @param scope the location or category that it is about; null for all
   */
  void requireAuthority(
      String by, String person, String matter, @Nullable String scope, Instant now) {
    var may =
        by.equals(person)
            || !entitlements.of(by, ADMINISTRATOR, now).isEmpty()
            || nextLevel.manages(by, person, scope, now);
    if (!may) {
      throw new Refused(
          "%s of %s is set and ended by himself, by who holds the next level's role for all"
                  .formatted(matter, person)
              + " that it is about, or by an administrator.");
    }
  }

  void requireKnown(String person) {
    if (identity.createUserQuery().userId(person).count() == 0) {
      throw new WrongInput("There is no person %s.".formatted(person));
    }
  }
}

package dev.backroom.access;

import dev.backroom.engine.Refused;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Who has which right of access.yaml, for our own addresses; administrators have all of them. */
@Component
public class Rights {
  public static final String RAISE_REQUISITIONS = "raise-requisitions";
  public static final String LOOK_AT_CASES = "look-at-cases";
  public static final String LOOK_AT_MESSAGES = "look-at-messages";
  public static final String REPAIR_CASES = "repair-cases";
  public static final String GOVERN_AUTONOMY = "govern-autonomy";
  public static final String OVERRIDE_DECISIONS = "override-decisions";
  public static final String LOOK_AT_ACCESS = "look-at-access";
  public static final String CHANGE_ACCESS = "change-access";
  static final String ADMIN = "admin";

  private final AccessFile file;

  Rights(AccessFile file) {
    this.file = file;
  }

  public boolean has(Authentication login, String right) {
    var holders = holders(right);
    return Authorities.rolesOf(login).anyMatch(holders::contains);
  }

  boolean comesWith(String role, String right) {
    return holders(right).contains(role);
  }

  /** Refuses whoever does not have it, saying who has. */
  public void require(Authentication login, String right) {
    if (!has(login, right)) {
      throw new Refused(
          "This is for the roles %s.".formatted(String.join(", ", namesOfHolders(right))));
    }
  }

  /** The names of the roles that have it, as people know them. */
  public List<String> namesOfHolders(String right) {
    var holders = holders(right);
    return file.roles().stream()
        .filter(role -> holders.contains(role.id()))
        .map(AccessFile.Role::name)
        .toList();
  }

  private Set<String> holders(String right) {
    return file.roles().stream()
        .filter(role -> role.rights().contains(right) || role.id().equals(ADMIN))
        .map(AccessFile.Role::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}

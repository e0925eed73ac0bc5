package dev.backroom.console;

import dev.backroom.access.Roles;
import java.util.List;

/** The locations and categories that some role is held for, as pages offer them. */
final class Places {

  private Places() {}

  static List<String> of(Roles roles) {
    return roles.choices().stream()
        .flatMap(role -> role.scopes().stream())
        .distinct()
        .sorted()
        .toList();
  }
}

package dev.backroom.access;

import dev.backroom.access.AccessFile.Role;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The roles of access.yaml and the groups in which people hold them. */
@Component
public class Roles {
  private final AccessFile file;

  Roles(AccessFile file) {
    this.file = file;
  }

  /** True for {@code planner}, and for the form that a table answers, {@code CATEGORY_MANAGER}. */
  public boolean isRole(String name) {
    return find(name).isPresent();
  }

  /**
   * The group that is asked for this role in a case: the role's group of the location or category,
   * or the whole role where the case names none that access.yaml knows.
   */
  public String groupFor(String role, @Nullable String location, @Nullable String category) {
    var known =
        find(role).orElseThrow(() -> new IllegalArgumentException("There is no role " + role));
    var scope =
        switch (known.scope()) {
          case NONE -> null;
          case LOCATION -> location;
          case CATEGORY -> category;
        };
    return scope != null && file.scopesOf(known).contains(scope)
        ? known.id() + "-" + scope
        : known.id();
  }

  /** The role that membership in this group gives: {@code planner} for {@code planner-s001}. */
  Optional<String> roleOf(String group) {
    return file.roles().stream()
        .filter(role -> groupsOf(role).anyMatch(group::equals))
        .map(Role::id)
        .findFirst();
  }

  /** The groups among these names that access.yaml knows, each with the group of its whole role. */
  Set<String> withRoleGroups(Iterable<String> names) {
    var groups = new LinkedHashSet<String>();
    for (var name : names) {
      roleOf(name)
          .ifPresent(
              role -> {
                groups.add(role);
                groups.add(name);
              });
    }
    return groups;
  }

  List<Role> all() {
    return file.roles();
  }

  Stream<String> groupsOf(Role role) {
    return Stream.concat(Stream.of(role.id()), scopedGroupsOf(role));
  }

  Stream<String> scopedGroupsOf(Role role) {
    return file.scopesOf(role).stream().map(scope -> role.id() + "-" + scope);
  }

  /** The locations or categories for which these groups hold the role. */
  Stream<String> scopesIn(Role role, Collection<String> groups) {
    return file.scopesOf(role).stream().filter(scope -> groups.contains(role.id() + "-" + scope));
  }

  private Optional<Role> find(String name) {
    var id = name.toLowerCase(Locale.ROOT).replace('_', '-');
    return file.roles().stream().filter(role -> role.id().equals(id)).findFirst();
  }
}

package dev.backroom.access;

import dev.backroom.access.AccessFile.Role;
import dev.backroom.access.AccessFile.Scope;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Groups;
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

  /**
   * The engine's groups of somebody who holds this role there: the role's own, and those of the
   * places that the scope means. None for a role that access.yaml does not know any more.
   */
  Set<String> groupsOf(String role, @Nullable String scope) {
    return find(role).map(known -> groupsOf(known, scope)).orElse(Set.of());
  }

  private Set<String> groupsOf(Role role, @Nullable String scope) {
    var groups = new LinkedHashSet<String>();
    groups.add(role.id());
    scopedGroupsOf(role)
        .filter(group -> scope == null || group.equals(role.id() + "-" + scope))
        .forEach(groups::add);
    if (role.id().equals(Rights.ADMIN)) {
      groups.add(Groups.CAMUNDA_ADMIN);
    }
    return groups;
  }

  /** A role and where it is held: a scope as in {@link Entitlement}. */
  record Holding(String role, @Nullable String scope) {}

  /** What membership in these groups means; names that access.yaml does not know mean nothing. */
  Set<Holding> holdings(Collection<String> groups) {
    var held = new LinkedHashSet<Holding>();
    for (var role : file.roles()) {
      var scopes = scopesIn(role, groups).toList();
      scopes.forEach(scope -> held.add(new Holding(role.id(), scope)));
      if (scopes.isEmpty() && groups.contains(role.id())) {
        held.add(new Holding(role.id(), role.scope() == Scope.NONE ? null : Entitlement.UNPLACED));
      }
    }
    return held;
  }

  /** Every group of the engine that stands for a role; other groups are not ours. */
  Set<String> governed() {
    return file.roles().stream()
        .flatMap(role -> groupsOf(role, null).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A role as people know it, with the places at which it can be held. */
  public record Choice(String id, String name, List<String> scopes) {}

  public List<Choice> choices() {
    return file.roles().stream()
        .map(role -> new Choice(role.id(), role.name(), file.scopesOf(role)))
        .toList();
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

  Optional<Role> find(String name) {
    var id = name.toLowerCase(Locale.ROOT).replace('_', '-');
    return file.roles().stream().filter(role -> role.id().equals(id)).findFirst();
  }
}

package dev.backroom.access;

import static dev.backroom.access.AccessFile.Scope.CATEGORY;
import static dev.backroom.access.AccessFile.Scope.LOCATION;

import dev.backroom.access.AccessFile.Scope;
import dev.backroom.engine.CaseFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Which cases a person may see: all with the right to look at cases; else those of the locations
 * and categories that he holds a role for, which are those whose tasks go to him, and his own.
 */
@Component
public class VisibleCases {
  private final Rights rights;
  private final Roles roles;

  VisibleCases(Rights rights, Roles roles) {
    this.rights = rights;
    this.roles = roles;
  }

  public CaseFilter of(Authentication login) {
    return rights.has(login, Rights.LOOK_AT_CASES)
        ? CaseFilter.EVERYTHING
        : new CaseFilter(
            Map.of(
                "requester", Set.of(login.getName()),
                "locationId", scopes(login, LOCATION),
                "category", scopes(login, CATEGORY)));
  }

  private Set<String> scopes(Authentication login, Scope kind) {
    List<String> groups = Authorities.groupsOf(login);
    return roles.all().stream()
        .filter(role -> role.scope() == kind)
        .flatMap(role -> roles.scopesIn(role, groups))
        .collect(Collectors.toUnmodifiableSet());
  }
}

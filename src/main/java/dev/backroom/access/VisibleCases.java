package dev.backroom.access;

import static dev.backroom.access.AccessFile.Scope.CATEGORY;
import static dev.backroom.access.AccessFile.Scope.LOCATION;

import dev.backroom.access.AccessFile.Scope;
import dev.backroom.engine.CaseFilter;
import dev.backroom.engine.Cases;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
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
  private final Authorities authorities;
  private final Cases cases;

  VisibleCases(Rights rights, Roles roles, Authorities authorities, Cases cases) {
    this.rights = rights;
    this.roles = roles;
    this.authorities = authorities;
    this.cases = cases;
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

  /** As above, for somebody who may not be logged in now. */
  public boolean includes(String businessKey, String person) {
    var login =
        UsernamePasswordAuthenticationToken.authenticated(person, null, authorities.of(person));
    return cases.isAmong(of(login), businessKey);
  }

  private Set<String> scopes(Authentication login, Scope kind) {
    List<String> groups = Authorities.groupsOf(login);
    return roles.all().stream()
        .filter(role -> role.scope() == kind)
        .flatMap(role -> roles.scopesIn(role, groups))
        .collect(Collectors.toUnmodifiableSet());
  }
}

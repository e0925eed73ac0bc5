package dev.backroom.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Carries the engine's groups, and the roles that they give, through Spring Security. */
@Component
class Authorities {
  private static final String GROUP = "GROUP_";
  private static final String ROLE = "ROLE_";

  private final IdentityService identity;
  private final Roles roles;

  Authorities(IdentityService identity, Roles roles) {
    this.identity = identity;
    this.roles = roles;
  }

  Set<GrantedAuthority> of(String person) {
    return identity.createGroupQuery().groupMember(person).list().stream()
        .map(Group::getId)
        .flatMap(
            group ->
                Stream.concat(
                    Stream.of(GROUP + group), roles.roleOf(group).map(ROLE::concat).stream()))
        .map(SimpleGrantedAuthority::new)
        .collect(Collectors.toSet());
  }

  static List<String> groupsOf(Authentication login) {
    return groupsOf(login.getAuthorities());
  }

  static Stream<String> rolesOf(Authentication login) {
    return login.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .filter(name -> name.startsWith(ROLE))
        .map(name -> name.substring(ROLE.length()));
  }

  private static List<String> groupsOf(Collection<? extends GrantedAuthority> authorities) {
    return authorities.stream()
        .map(GrantedAuthority::getAuthority)
        .filter(name -> name.startsWith(GROUP))
        .map(name -> name.substring(GROUP.length()))
        .sorted()
        .toList();
  }
}

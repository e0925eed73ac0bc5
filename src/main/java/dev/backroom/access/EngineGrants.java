package dev.backroom.access;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** Makes the engine's grants of every role what access.yaml says. */
@Component
class EngineGrants {
  private final AuthorizationService authorizations;

  EngineGrants(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  void apply(String group, List<Grant> grants) {
    var merged =
        grants.stream()
            .collect(Collectors.toMap(EngineGrants::subject, Function.identity(), this::merge));
    withdrawOthers(group, merged);
    merged.values().forEach(grant -> give(group, grant));
  }

  private Grant merge(Grant one, Grant other) {
    var both = new HashSet<Permission>(one.permissions());
    both.addAll(other.permissions());
    return new Grant(one.resource(), one.resourceId(), both);
  }

  private void withdrawOthers(String group, Map<String, Grant> kept) {
    authorizations
        .createAuthorizationQuery()
        .groupIdIn(group)
        .authorizationType(Authorization.AUTH_TYPE_GRANT)
        .list()
        .stream()
        .filter(given -> !isWrittenByTheEngine(group, given))
        .filter(given -> !kept.containsKey(subject(given)))
        .forEach(given -> authorizations.deleteAuthorization(given.getId()));
  }

  /** Which are those on single tasks and on the group itself; access.yaml speaks of all others. */
  private static boolean isWrittenByTheEngine(String group, Authorization given) {
    var one = given.getResourceId();
    return given.getResourceType() == Resources.TASK.resourceType()
        ? !Authorization.ANY.equals(one)
        : given.getResourceType() == Resources.GROUP.resourceType() && group.equals(one);
  }

  private void give(String group, Grant grant) {
    var given =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn(group)
            .authorizationType(Authorization.AUTH_TYPE_GRANT)
            .resourceType(grant.resource())
            .resourceId(grant.resourceId())
            .singleResult();
    if (given == null) {
      given = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      given.setGroupId(group);
      given.setResource(grant.resource());
      given.setResourceId(grant.resourceId());
    } else if (sameAs(grant, given)) {
      return;
    }
    given.setPermissions(grant.permissions().toArray(Permission[]::new));
    authorizations.saveAuthorization(given);
  }

  private static boolean sameAs(Grant grant, Authorization given) {
    return Grant.allOf(grant.resource()).stream()
        .filter(permission -> permission.getValue() != 0)
        .allMatch(
            permission ->
                given.isPermissionGranted(permission) == covers(grant.permissions(), permission));
  }

  private static boolean covers(Set<Permission> permissions, Permission permission) {
    var mask = permissions.stream().mapToInt(Permission::getValue).reduce(0, (a, b) -> a | b);
    return (mask & permission.getValue()) == permission.getValue();
  }

  private static String subject(Grant grant) {
    return grant.resource().resourceType() + " " + grant.resourceId();
  }

  private static String subject(Authorization given) {
    return given.getResourceType() + " " + given.getResourceId();
  }
}

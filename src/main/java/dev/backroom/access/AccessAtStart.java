package dev.backroom.access;

import dev.backroom.access.AccessFile.Role;
import dev.backroom.access.AccessFile.TaskFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings the engine in line with access.yaml before the first request and the first route. */
@Component
class AccessAtStart implements SmartInitializingSingleton {
  private final AccessFile file;
  private final PeopleAtStart people;
  private final Roles roles;
  private final EngineGroups groups;
  private final EngineGrants grants;
  private final TaskFilters filters;
  private final EntitlementRecord record;
  private final TransactionOperations transaction;

  AccessAtStart(
      AccessFile file,
      PeopleAtStart people,
      Roles roles,
      EngineGroups groups,
      EngineGrants grants,
      TaskFilters filters,
      EntitlementRecord record,
      TransactionOperations transaction) {
    this.file = file;
    this.people = people;
    this.roles = roles;
    this.groups = groups;
    this.grants = grants;
    this.filters = filters;
    this.record = record;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(
        status -> {
          waitForOtherNodes();
          apply();
        });
  }

  /** Nodes that start together would otherwise create the same group twice. */
  private void waitForOtherNodes() {
    record.lock();
  }

  void apply() {
    groups.createGroups();
    var seen = filters();
    for (var role : roles.all()) {
      grants.apply(role.id(), grantsOf(role, seen));
      roles.scopedGroupsOf(role).forEach(group -> grants.apply(group, List.of()));
    }
    people.apply();
  }

  private Map<String, TaskFilter> filters() {
    var byId = new LinkedHashMap<String, TaskFilter>();
    file.filters().forEach(filter -> byId.put(filters.apply(filter), filter));
    return byId;
  }

  private List<Grant> grantsOf(Role role, Map<String, TaskFilter> filtersById) {
    var lines = new ArrayList<Grant>();
    for (var right : role.rights()) {
      var listed = file.rights().get(right);
      if (listed == null) {
        throw new IllegalStateException(
            "access.yaml: role %s has the right '%s', which is not listed under rights"
                .formatted(role.id(), right));
      }
      listed.stream().map(Grant::parse).forEach(lines::add);
    }
    filtersById.forEach(
        (id, filter) -> {
          if (filter.roles().contains(role.id())
              || (filter.roles().contains("any") && !role.rights().isEmpty())) {
            lines.add(new Grant(Resources.FILTER, id, Set.of(Permissions.READ)));
          }
        });
    return lines;
  }
}

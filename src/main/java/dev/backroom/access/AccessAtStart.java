package dev.backroom.access;

import dev.backroom.access.AccessFile.DemoPerson;
import dev.backroom.access.AccessFile.Role;
import dev.backroom.access.AccessFile.TaskFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings the engine in line with access.yaml before the first request and the first route. */
@Component
class AccessAtStart implements SmartInitializingSingleton {
  private final AccessFile file;
  private final AccessSettings settings;
  private final Roles roles;
  private final EngineGroups groups;
  private final EngineGrants grants;
  private final TaskFilters filters;
  private final JdbcClient database;
  private final TransactionOperations transaction;

  AccessAtStart(
      AccessFile file,
      AccessSettings settings,
      Roles roles,
      EngineGroups groups,
      EngineGrants grants,
      TaskFilters filters,
      JdbcClient database,
      TransactionOperations transaction) {
    this.file = file;
    this.settings = settings;
    this.roles = roles;
    this.groups = groups;
    this.grants = grants;
    this.filters = filters;
    this.database = database;
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
    database.sql("select id from bk_access_lock where id = 1 for update").query().singleValue();
  }

  void apply() {
    groups.createGroups();
    var seen = filters();
    for (var role : roles.all()) {
      grants.apply(role.id(), grantsOf(role, seen));
      roles.scopedGroupsOf(role).forEach(group -> grants.apply(group, List.of()));
    }
    groups.createPerson("integration", "Integration", settings.integration().password());
    groups.join("integration", Set.of("integration"));
    if (settings.demo().users()) {
      createDemoPeople();
    }
    groups.join("admin", Set.of("admin"));
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

  private void createDemoPeople() {
    roles.all().stream()
        .map(role -> new DemoPerson(role.id(), role.id(), List.of()))
        .forEach(this::create);
    file.people().forEach(this::create);
  }

  private void create(DemoPerson person) {
    var role =
        roles.all().stream()
            .filter(known -> known.id().equals(person.role()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "access.yaml: %s has the unknown role %s"
                            .formatted(person.id(), person.role())));
    groups.createDemoPerson(person.id(), role.name(), settings.demo().password());
    var joined = new LinkedHashSet<String>();
    if (person.scopes().isEmpty()) {
      roles.groupsOf(role).forEach(joined::add);
    } else {
      joined.add(role.id());
      person.scopes().forEach(scope -> joined.add(role.id() + "-" + scope));
    }
    groups.join(person.id(), joined);
  }
}

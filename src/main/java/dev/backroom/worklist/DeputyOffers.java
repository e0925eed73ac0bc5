package dev.backroom.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.access.Roles;
import dev.backroom.access.Span;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shows open signatures to the deputies of those who are asked. It only shows: whether a deputy may
 * sign is asked of the record when he does.
 */
@Component
class DeputyOffers {
  private final TaskService tasks;
  private final TaskFacts facts;
  private final Capacities capacities;
  private final Escalations escalations;
  private final Roles roles;
  private final JdbcClient database;
  private final Clock clock;

  DeputyOffers(
      TaskService tasks,
      TaskFacts facts,
      Capacities capacities,
      Escalations escalations,
      Roles roles,
      JdbcClient database,
      Clock clock) {
    this.tasks = tasks;
    this.facts = facts;
    this.capacities = capacities;
    this.escalations = escalations;
    this.roles = roles;
    this.database = database;
    this.clock = clock;
  }

  /** All open signatures. */
  void refresh() {
    tasks.createTaskQuery().taskDefinitionKey(Approval.SIGNATURE_TASK).list().stream()
        .map(Task::getId)
        .forEach(this::refresh);
  }

  void refresh(String taskId) {
    var wanted = facts.shown(taskId).map(shown -> deputies(taskId, shown)).orElse(Set.of());
    var offered = offeredTo(taskId);
    for (var person : wanted) {
      if (!offered.contains(person)) {
        tasks.addCandidateUser(taskId, person);
        database.sql("insert into bk_deputy_offer values (?, ?)").params(taskId, person).update();
      }
    }
    for (var person : offered) {
      if (!wanted.contains(person)) {
        tasks.deleteCandidateUser(taskId, person);
        database
            .sql("delete from bk_deputy_offer where task_id = ? and person = ?")
            .params(taskId, person)
            .update();
      }
    }
  }

  private Set<String> offeredTo(String taskId) {
    return new HashSet<>(
        database
            .sql("select person from bk_deputy_offer where task_id = ?")
            .param(taskId)
            .query(String.class)
            .list());
  }

  private Set<String> deputies(String taskId, JsonNode shown) {
    var place =
        new Place(text(shown, Approval.LOCATION_ID.name()), text(shown, Approval.CATEGORY.name()));
    var requester = text(shown, Approval.REQUESTER.name());
    var amount = shown.path(Approval.AMOUNT_MINOR.name()).asLong();
    var now = Span.at(clock.instant());
    var people = new TreeSet<String>();
    for (var group : asked(taskId, shown, place)) {
      capacities.standingFor(group, place, now).stream()
          .filter(capacity -> capacity.actedFor() != null && capacity.covers(amount))
          .filter(capacity -> !capacity.person().equals(requester))
          .filter(capacity -> !capacity.held().person().equals(requester))
          .map(Capacity::person)
          .forEach(people::add);
    }
    return people;
  }

  private List<String> asked(String taskId, JsonNode shown, Place place) {
    var byRoute =
        Optional.ofNullable(text(shown, Approval.NEXT_SIGNATURE.name()))
            .filter(roles::isRole)
            .map(role -> roles.groupFor(role, place.location(), place.category()));
    return Stream.concat(byRoute.stream(), escalations.groupsAskedToo(taskId).stream()).toList();
  }

  private static @Nullable String text(JsonNode shown, String name) {
    return shown.hasNonNull(name) ? shown.path(name).asText() : null;
  }
}

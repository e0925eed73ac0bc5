package dev.backroom.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.access.Roles;
import dev.backroom.access.Span;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
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
  private final TaskOffers offers;
  private final Clock clock;

  DeputyOffers(
      TaskService tasks,
      TaskFacts facts,
      Capacities capacities,
      Escalations escalations,
      Roles roles,
      TaskOffers offers,
      Clock clock) {
    this.tasks = tasks;
    this.facts = facts;
    this.capacities = capacities;
    this.escalations = escalations;
    this.roles = roles;
    this.offers = offers;
    this.clock = clock;
  }

  /** All open signatures. */
  void refresh() {
    var open = tasks.createTaskQuery().taskDefinitionKey(Signature.SIGNATURE_TASK).list();
    offers.forgetOthers(open.stream().map(Task::getId).collect(Collectors.toSet()));
    open.forEach(task -> refresh(task.getId(), task.getProcessInstanceId()));
  }

  /**
   * @param signatureId the case of the one signature, whichever task it has now
   */
  void refresh(String taskId, String signatureId) {
    facts.shown(taskId).ifPresent(shown -> refresh(taskId, signatureId, shown));
  }

  private void refresh(String taskId, String signatureId, JsonNode shown) {
    var place =
        new Place(text(shown, Approval.LOCATION_ID.name()), text(shown, Approval.CATEGORY.name()));
    var asked = asked(signatureId, shown, place);
    var wanted = deputies(shown, asked, place);
    var offered = offers.offeredTo(taskId);
    wanted.stream()
        .filter(person -> !offered.contains(person))
        .forEach(person -> offers.offer(taskId, person));
    offered.stream()
        .filter(person -> !wanted.contains(person))
        .forEach(
            person -> {
              offers.takeBack(taskId, person);
              if (asked.stream().allMatch(group -> holdsNothing(person, group, place))) {
                offers.release(taskId, person);
              }
            });
  }

  private boolean holdsNothing(String person, String group, Place place) {
    return capacities.of(person, group, place, clock.instant()).isEmpty();
  }

  private Set<String> deputies(JsonNode shown, List<String> asked, Place place) {
    var requester = text(shown, Approval.REQUESTER.name());
    var amount = shown.path(Approval.AMOUNT_MINOR.name()).asLong();
    var now = Span.at(clock.instant());
    return asked.stream()
        .flatMap(group -> capacities.standingFor(group, place, now).stream())
        .filter(capacity -> capacity.actedFor() != null && capacity.covers(amount))
        .filter(capacity -> !capacity.person().equals(requester))
        .filter(capacity -> !capacity.held().person().equals(requester))
        .map(Capacity::person)
        .collect(Collectors.toSet());
  }

  private List<String> asked(String signatureId, JsonNode shown, Place place) {
    var byRoute =
        Optional.ofNullable(text(shown, Signature.SIGNER_ROLE.name()))
            .filter(roles::isRole)
            .map(role -> roles.groupFor(role, place.location(), place.category()));
    return Stream.concat(byRoute.stream(), escalations.groupsAskedToo(signatureId).stream())
        .toList();
  }

  private static @Nullable String text(JsonNode shown, String name) {
    return shown.hasNonNull(name) ? shown.path(name).asText() : null;
  }
}

package dev.backroom.worklist;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.backroom.access.Span;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Shows open signatures to the deputies of those who are asked. It only shows: whether a deputy may
 * sign is asked of the record when he does.
 */
@Component
class DeputyOffers {
  private final TaskService tasks;
  private final SignatureAsks asks;
  private final Capacities capacities;
  private final TaskOffers offers;
  private final OfferedTasks offered;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeputyOffers(
      TaskService tasks,
      SignatureAsks asks,
      Capacities capacities,
      TaskOffers offers,
      OfferedTasks offered,
      ApplicationEventPublisher events,
      Clock clock) {
    this.tasks = tasks;
    this.asks = asks;
    this.capacities = capacities;
    this.offers = offers;
    this.offered = offered;
    this.events = events;
    this.clock = clock;
  }

  private record Offer(String person, String taskId) {}

  /** All open signatures; who is shown one for the first time is told. */
  void refresh() {
    var open = tasks.createTaskQuery().taskDefinitionKey(Signature.SIGNATURE_TASK).list();
    offers.forgetOthers(open.stream().map(Task::getId).collect(toSet()));
    announce(
        open.stream()
            .flatMap(task -> offer(task.getId(), task.getProcessInstanceId()).stream())
            .toList());
  }

  /** As above, one open signature. */
  void refresh(Task task) {
    announce(offer(task.getId(), task.getProcessInstanceId()));
  }

  /** Of a new signature all are told at once, later. */
  void prepare(String taskId, String signatureId) {
    offer(taskId, signatureId);
  }

  private void announce(List<Offer> made) {
    made.stream()
        .collect(groupingBy(Offer::person, mapping(Offer::taskId, toList())))
        .forEach(
            (person, ids) -> events.publishEvent(new DeputyAsked(person, offered.findAll(ids))));
  }

  private List<Offer> offer(String taskId, String signatureId) {
    return asks.of(taskId, signatureId).map(this::offer).orElse(List.of());
  }

  private List<Offer> offer(SignatureAsk ask) {
    var wanted = deputies(ask);
    var before = offers.offeredTo(ask.taskId());
    var added = wanted.stream().filter(person -> !before.contains(person)).toList();
    added.forEach(person -> offers.offer(ask.taskId(), person));
    before.stream()
        .filter(person -> !wanted.contains(person))
        .forEach(person -> takeBack(ask, person));
    return added.stream().map(person -> new Offer(person, ask.taskId())).toList();
  }

  private void takeBack(SignatureAsk ask, String person) {
    offers.takeBack(ask.taskId(), person);
    if (ask.groups().stream().allMatch(group -> holdsNothing(person, group, ask.place()))) {
      offers.release(ask.taskId(), person);
    }
  }

  private boolean holdsNothing(String person, String group, Place place) {
    return capacities.of(person, group, place, clock.instant()).isEmpty();
  }

  private Set<String> deputies(SignatureAsk ask) {
    var now = Span.at(clock.instant());
    return ask.groups().stream()
        .flatMap(group -> capacities.standingFor(group, ask.place(), now).stream())
        .filter(capacity -> capacity.actedFor() != null && capacity.covers(ask.amountMinor()))
        .filter(capacity -> !capacity.person().equals(ask.requester()))
        .filter(capacity -> !capacity.held().person().equals(ask.requester()))
        .map(Capacity::person)
        .collect(toSet());
  }
}

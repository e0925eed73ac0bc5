package dev.backroom.worklist;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Knows for whom open tasks are, and tells other modules of each new one. */
@Component
public class OfferedTasks {
  private final TaskService tasks;
  private final TaskFacts facts;
  private final ApprovalRounds rounds;
  private final ApplicationEventPublisher events;

  OfferedTasks(
      TaskService tasks, TaskFacts facts, ApprovalRounds rounds, ApplicationEventPublisher events) {
    this.tasks = tasks;
    this.facts = facts;
    this.rounds = rounds;
    this.events = events;
  }

  /** Told once it is known who is asked, deputies too. */
  void announce(DelegateTask task) {
    var businessKey = task.getExecution().getProcessBusinessKey();
    if (businessKey != null) {
      events.publishEvent(new TaskOffered(offered(task, businessKey)));
    }
  }

  private static OfferedTask offered(DelegateTask task, String businessKey) {
    var links = task.getCandidates();
    return new OfferedTask(
        task.getId(),
        businessKey,
        task.getName(),
        groups(links),
        people(links),
        task.getAssignee(),
        Signature.asksFor(task),
        Approval.SUBJECT_LINE.find(task).orElse(null),
        Signature.AMOUNT_TEXT.find(task).orElse(null));
  }

  /** For whom it is now, if it is still open; in the words with which it was shown. */
  public Optional<OfferedTask> find(String taskId, String businessKey) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
        .map(task -> offered(task, businessKey));
  }

  /** As above, those of them that belong to a case. */
  List<OfferedTask> findAll(Collection<String> taskIds) {
    return taskIds.stream()
        .flatMap(
            taskId ->
                facts.caseOf(taskId).flatMap(businessKey -> find(taskId, businessKey)).stream())
        .toList();
  }

  private OfferedTask offered(Task task, String businessKey) {
    var links = tasks.getIdentityLinksForTask(task.getId());
    var shown = facts.shown(task.getId()).orElse(MissingNode.getInstance());
    return new OfferedTask(
        task.getId(),
        businessKey,
        task.getName(),
        groups(links),
        people(links),
        task.getAssignee(),
        Signature.SIGNATURE_TASK.equals(task.getTaskDefinitionKey()),
        shown(shown, Approval.SUBJECT_LINE.name()),
        shown(shown, Signature.AMOUNT_TEXT.name()));
  }

  /** Who could see the task and must not do it: he asked for it himself, or has signed already. */
  public Set<String> barred(OfferedTask task) {
    if (!task.signature()) {
      return Set.of();
    }
    var barred = new HashSet<String>();
    rounds.of(task.businessKey()).stream()
        .reduce((older, newer) -> newer)
        .ifPresent(
            round -> {
              barred.add(round.requester());
              barred.addAll(rounds.eyes(round.id()));
            });
    return barred;
  }

  private static @Nullable String shown(JsonNode facts, String name) {
    return facts.hasNonNull(name) ? facts.get(name).asText() : null;
  }

  private static Set<String> groups(Collection<IdentityLink> links) {
    return links.stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .collect(toUnmodifiableSet());
  }

  private static Set<String> people(Collection<IdentityLink> links) {
    return links.stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .map(IdentityLink::getUserId)
        .filter(Objects::nonNull)
        .collect(toUnmodifiableSet());
  }
}

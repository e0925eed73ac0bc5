package dev.backroom.engine;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Finds everything that one open process instance waits for. */
@Component
class CaseWaits {
  private final TaskService tasks;
  private final ExternalTaskService commands;
  private final RuntimeService runtime;
  private final ManagementService jobs;

  CaseWaits(
      TaskService tasks,
      ExternalTaskService commands,
      RuntimeService runtime,
      ManagementService jobs) {
    this.tasks = tasks;
    this.commands = commands;
    this.runtime = runtime;
    this.jobs = jobs;
  }

  Stream<CaseWait> of(String instanceId) {
    return Stream.of(
            people(instanceId),
            commands(instanceId),
            messages(instanceId),
            timers(instanceId),
            incidents(instanceId))
        .flatMap(waits -> waits);
  }

  private Stream<CaseWait> people(String instanceId) {
    return tasks.createTaskQuery().processInstanceId(instanceId).list().stream()
        .map(
            task ->
                new CaseWait(
                    "PERSON",
                    task.getTaskDefinitionKey(),
                    task.getName(),
                    who(task),
                    Moments.instant(task.getDueDate())));
  }

  private String who(Task task) {
    return task.getAssignee() != null
        ? task.getAssignee()
        : tasks.getIdentityLinksForTask(task.getId()).stream()
            .map(IdentityLink::getGroupId)
            .filter(group -> group != null)
            .collect(Collectors.joining(", "));
  }

  private Stream<CaseWait> commands(String instanceId) {
    return commands.createExternalTaskQuery().processInstanceId(instanceId).list().stream()
        .map(
            command ->
                new CaseWait(
                    "COMMAND", command.getActivityId(), command.getTopicName(), null, null));
  }

  private Stream<CaseWait> messages(String instanceId) {
    return runtime
        .createEventSubscriptionQuery()
        .processInstanceId(instanceId)
        .eventType("message")
        .list()
        .stream()
        .map(
            message ->
                new CaseWait(
                    "MESSAGE", message.getActivityId(), message.getEventName(), null, null));
  }

  private Stream<CaseWait> timers(String instanceId) {
    return jobs.createJobQuery().processInstanceId(instanceId).timers().list().stream()
        .map(
            timer -> {
              var activity =
                  jobs.createJobDefinitionQuery()
                      .jobDefinitionId(timer.getJobDefinitionId())
                      .singleResult()
                      .getActivityId();
              return new CaseWait(
                  "TIMER", activity, activity, null, Moments.instant(timer.getDuedate()));
            });
  }

  private Stream<CaseWait> incidents(String instanceId) {
    return runtime.createIncidentQuery().processInstanceId(instanceId).list().stream()
        .map(
            incident ->
                new CaseWait(
                    "INCIDENT",
                    incident.getActivityId(),
                    String.valueOf(incident.getIncidentMessage()),
                    null,
                    null));
  }
}

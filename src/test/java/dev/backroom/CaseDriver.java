package dev.backroom;

import dev.backroom.engine.EngineClock;
import dev.backroom.engine.ProcessLauncher;
import dev.backroom.shared.BusinessKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays everybody outside the engine: people, counterpart systems and the passing of time. */
public class CaseDriver {
  private static final String WORKER = "test";
  private static final long LOCK = 60_000;

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ExternalTaskService commands;
  private final ManagementService jobs;
  private final HistoryService history;
  private final ProcessLauncher launcher;
  private final EngineClock clock;
  private final TransactionTemplate transaction;

  CaseDriver(
      RuntimeService runtime,
      TaskService tasks,
      ExternalTaskService commands,
      ManagementService jobs,
      HistoryService history,
      ProcessLauncher launcher,
      EngineClock clock,
      TransactionTemplate transaction) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.commands = commands;
    this.jobs = jobs;
    this.history = history;
    this.launcher = launcher;
    this.clock = clock;
    this.transaction = transaction;
  }

  public String start(String processKey, String businessKey, Map<String, Object> variables) {
    var id = runtime.startProcessInstanceByKey(processKey, businessKey, variables).getId();
    run();
    return id;
  }

  /** Runs everything that is due now, timers included. */
  public void run() {
    for (var due = due(); !due.isEmpty(); due = due()) {
      due.forEach(jobs::executeJob);
    }
  }

  public void timeIs(String instant) {
    clock.set(Instant.parse(instant));
    run();
  }

  /** False when no case waits for it. */
  public boolean tell(String message, String businessKey, String payload) {
    var heard =
        Boolean.TRUE.equals(
            transaction.execute(
                status -> launcher.correlate(message, new BusinessKey(businessKey), payload)));
    run();
    return heard;
  }

  /** Takes the only open command of this topic and completes it; answers what it was told. */
  public Map<String, Object> answer(String topic, String businessKey) {
    return answer(topic, businessKey, Map.of());
  }

  /** As {@link #answer(String, String)}, with what the system answered. */
  public Map<String, Object> answer(String topic, String businessKey, Map<String, Object> answer) {
    var told = answerOnly(topic, businessKey, answer);
    run();
    return told;
  }

  /** As above, but runs nothing that follows. */
  public Map<String, Object> answerOnly(
      String topic, String businessKey, Map<String, Object> answer) {
    var command = take(topic, businessKey);
    commands.complete(command.getId(), WORKER, answer);
    return command.getVariables();
  }

  /** As a system that understood and says "no, thanks". */
  public void refuse(String topic, String businessKey, String errorCode) {
    commands.handleBpmnError(take(topic, businessKey).getId(), WORKER, errorCode, "no, thanks");
    run();
  }

  /** Topics of the commands that are open now. */
  public List<String> openCommands(String businessKey) {
    return commands.createExternalTaskQuery().list().stream()
        .filter(command -> businessKey.equals(command.getBusinessKey()))
        .map(command -> command.getTopicName())
        .sorted()
        .toList();
  }

  public Optional<Task> openTask(String activityId, String businessKey) {
    return Optional.ofNullable(
        tasks
            .createTaskQuery()
            .taskDefinitionKey(activityId)
            .processInstanceBusinessKey(businessKey)
            .singleResult());
  }

  /** Fills in the form of an open task. */
  public void decide(String activityId, String businessKey, String field, String value) {
    tasks.complete(openTask(activityId, businessKey).orElseThrow().getId(), Map.of(field, value));
    run();
  }

  public Object shown(String activityId, String businessKey, String variable) {
    return tasks.getVariable(openTask(activityId, businessKey).orElseThrow().getId(), variable);
  }

  public boolean isWaitingAt(String activityId, String processInstanceId) {
    return history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(processInstanceId)
            .activityId(activityId)
            .unfinished()
            .count()
        > 0;
  }

  public boolean hasEnded(String processInstanceId) {
    return runtime.createProcessInstanceQuery().processInstanceId(processInstanceId).count() == 0;
  }

  /** The last value a case had, also after it ended; what a task shows in lists is a copy. */
  public Object value(String processInstanceId, String variable) {
    return history
        .createHistoricVariableInstanceQuery()
        .processInstanceId(processInstanceId)
        .variableName(variable)
        .list()
        .stream()
        .filter(value -> value.getTaskId() == null)
        .findFirst()
        .map(HistoricVariableInstance::getValue)
        .orElse("(none)");
  }

  /** Names of variables that hold Java objects instead of scalars or JSON. */
  public List<String> javaObjects() {
    return history
        .createHistoricVariableInstanceQuery()
        .disableCustomObjectDeserialization()
        .list()
        .stream()
        .filter(variable -> List.of("serializable", "object").contains(variable.getTypeName()))
        .map(HistoricVariableInstance::getName)
        .distinct()
        .toList();
  }

  /** Removes all cases of a number and puts the clock back. */
  public void forget(String businessKey) {
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
        .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId()))
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test over"));
    history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(businessKey)
        .list()
        .forEach(instance -> history.deleteHistoricProcessInstanceIfExists(instance.getId()));
    clock.reset();
  }

  private List<String> due() {
    return jobs.createJobQuery().executable().list().stream().map(job -> job.getId()).toList();
  }

  private LockedExternalTask take(String topic, String businessKey) {
    var taken =
        commands.fetchAndLock(2, WORKER).topic(topic, LOCK).businessKey(businessKey).execute();
    if (taken.size() != 1) {
      throw new AssertionError(
          "Expected one command %s for %s but found %d; open: %s"
              .formatted(topic, businessKey, taken.size(), openCommands(businessKey)));
    }
    return taken.get(0);
  }
}

package dev.backroom.connector;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** What this node does with the engine's external tasks. */
@Component
class EngineTasks {
  private final ExternalTaskService tasks;
  private final HistoryService history;
  private final ConnectorSettings settings;
  private final String node = "backroom-" + UUID.randomUUID();

  EngineTasks(ExternalTaskService tasks, HistoryService history, ConnectorSettings settings) {
    this.tasks = tasks;
    this.history = history;
    this.settings = settings;
  }

  List<LockedExternalTask> fetch(String topic, int atMost) {
    return tasks.fetchAndLock(atMost, node).topic(topic, settings.lock().toMillis()).execute();
  }

  void extendLock(LockedExternalTask task) {
    tasks.extendLock(task.getId(), node, settings.lock().toMillis());
  }

  void release(LockedExternalTask task) {
    tasks.unlock(task.getId());
  }

  void complete(LockedExternalTask task, Map<String, Object> variables) {
    tasks.complete(task.getId(), node, AnswerVariables.forEngine(variables));
  }

  void refuse(LockedExternalTask task, String code, String reason) {
    tasks.handleBpmnError(task.getId(), node, code, reason);
  }

  /**
   * @param attemptsLeft 0 makes an incident
   */
  void retryLater(LockedExternalTask task, String reason, int attemptsLeft, Duration pause) {
    tasks.handleFailure(task.getId(), node, reason, reason, attemptsLeft, pause.toMillis());
  }

  /** False when the flow went on without the command, because its case was cancelled or moved. */
  boolean stillWanted(LockedExternalTask task) {
    return tasks.createExternalTaskQuery().externalTaskId(task.getId()).count() > 0;
  }

  Set<String> openCasesAmong(List<String> businessKeys) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
        .unfinished()
        .list()
        .stream()
        .map(HistoricProcessInstance::getBusinessKey)
        .collect(Collectors.toSet());
  }
}

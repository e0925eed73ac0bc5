package dev.backroom.engine;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.IDENTITY_LINK_ADD;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_DELETE;

import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts on record which tasks people were given or offered, and which were taken back. */
@Component
class TaskHistoryFacts {
  private final CaseFacts facts;

  TaskHistoryFacts(CaseFacts facts) {
    this.facts = facts;
  }

  @EventListener
  void onHistory(HistoricTaskInstanceEventEntity task) {
    if (task.isEventOfType(TASK_INSTANCE_CREATE)) {
      publish(FactKind.TASK_OPENED, task);
    } else if (task.isEventOfType(TASK_INSTANCE_DELETE)) {
      publish(FactKind.TASK_DELETED, task);
    }
  }

  @EventListener
  void onHistory(HistoricIdentityLinkLogEventEntity link) {
    if (link.isEventOfType(IDENTITY_LINK_ADD)
        && link.getTaskId() != null
        && IdentityLinkType.CANDIDATE.equals(link.getType())) {
      facts.publish(
          FactKind.TASK_OFFERED,
          link,
          Fact.details(
              "taskId", link.getTaskId(), "group", link.getGroupId(), "person", link.getUserId()));
    }
  }

  private void publish(FactKind kind, HistoricTaskInstanceEventEntity task) {
    facts.publish(
        kind,
        task,
        Fact.details(
            "taskId", task.getTaskId(),
            "activity", task.getTaskDefinitionKey(),
            "name", task.getName(),
            "assignee", task.getAssignee(),
            "due", task.getDueDate(),
            "reason", task.getDeleteReason()));
  }
}

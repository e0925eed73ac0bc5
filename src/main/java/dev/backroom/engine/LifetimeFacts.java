package dev.backroom.engine;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_END;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_START;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_UPDATE;

import java.util.Map;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts start and end of every process on record, called ones too. */
@Component
class LifetimeFacts {
  private final CaseFacts facts;

  LifetimeFacts(CaseFacts facts) {
    this.facts = facts;
  }

  @EventListener
  void onHistory(HistoricProcessInstanceEventEntity instance) {
    if (instance.isEventOfType(PROCESS_INSTANCE_START)) {
      publish(FactKind.CASE_STARTED, instance, started(instance));
    } else if (instance.isEventOfType(PROCESS_INSTANCE_UPDATE)) {
      publish(FactKind.CASE_NUMBERED, instance, Map.of());
    } else if (instance.isEventOfType(PROCESS_INSTANCE_END)) {
      publish(FactKind.CASE_ENDED, instance, ended(instance));
    }
  }

  private static Map<String, Object> started(HistoricProcessInstanceEventEntity instance) {
    return Fact.details(
        "definitionId", instance.getProcessDefinitionId(),
        "name", instance.getProcessDefinitionName(),
        "version", instance.getProcessDefinitionVersion(),
        "parent", instance.getSuperProcessInstanceId());
  }

  private static Map<String, Object> ended(HistoricProcessInstanceEventEntity instance) {
    return Fact.details(
        "definitionId", instance.getProcessDefinitionId(),
        "called", instance.getSuperProcessInstanceId() == null ? null : true,
        "state", instance.getState(),
        "end", instance.getEndActivityId(),
        "reason", instance.getDeleteReason());
  }

  private void publish(
      FactKind kind, HistoricProcessInstanceEventEntity instance, Map<String, Object> details) {
    facts.publish(
        kind,
        instance.getBusinessKey(),
        instance.getProcessDefinitionKey(),
        instance.getProcessInstanceId(),
        details);
  }
}

package dev.backroom.engine;

import dev.backroom.shared.BusinessKey;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells other modules that a case started or ended, whoever started or deleted it. */
@Component
class CaseLifetimes {
  private final ApplicationEventPublisher events;

  CaseLifetimes(ApplicationEventPublisher events) {
    this.events = events;
  }

  @EventListener
  void onHistory(HistoricProcessInstanceEventEntity instance) {
    if (instance.getSuperProcessInstanceId() != null || instance.getBusinessKey() == null) {
      return;
    }
    var key = new BusinessKey(instance.getBusinessKey());
    if (instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
      var completed = HistoricProcessInstance.STATE_COMPLETED.equals(instance.getState());
      events.publishEvent(new CaseEnded(instance.getProcessDefinitionKey(), key, completed));
    } else if (hasItsNumber(instance)) {
      events.publishEvent(
          new CaseStarted(
              instance.getProcessDefinitionKey(), key, instance.getProcessInstanceId()));
    }
  }

  /** A case entered by hand gets its number after its start, which is an update. */
  private static boolean hasItsNumber(HistoricProcessInstanceEventEntity instance) {
    return instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)
        || instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_UPDATE);
  }
}

package dev.backroom.engine;

import dev.backroom.shared.BusinessKey;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells other modules that a case ended, also when somebody deleted it. */
@Component
class CaseEndings {
  private final ApplicationEventPublisher events;

  CaseEndings(ApplicationEventPublisher events) {
    this.events = events;
  }

  @EventListener
  void onHistory(HistoricProcessInstanceEventEntity instance) {
    if (instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)
        && instance.getSuperProcessInstanceId() == null
        && instance.getBusinessKey() != null) {
      events.publishEvent(
          new CaseEnded(
              instance.getProcessDefinitionKey(), new BusinessKey(instance.getBusinessKey())));
    }
  }
}

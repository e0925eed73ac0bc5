package dev.backroom.engine;

import org.camunda.bpm.engine.impl.history.event.HistoricExternalTaskLogEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts on record which commands a case gave out, from when on it waits for another system. */
@Component
class CommandIssueFacts {
  private final CaseFacts facts;

  CommandIssueFacts(CaseFacts facts) {
    this.facts = facts;
  }

  @EventListener
  void onHistory(HistoricExternalTaskLogEntity command) {
    if (command.isCreationLog()) {
      facts.publish(
          FactKind.COMMAND_ISSUED,
          command,
          Fact.details("activity", command.getActivityId(), "topic", command.getTopicName()));
    }
  }
}

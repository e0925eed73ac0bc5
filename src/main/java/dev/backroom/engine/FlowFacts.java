package dev.backroom.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts on record which sequence flows a case takes: the engine's history knows steps only. */
@Component
class FlowFacts {
  private final CaseFacts facts;

  FlowFacts(CaseFacts facts) {
    this.facts = facts;
  }

  @EventListener
  void onStep(DelegateExecution execution) {
    if (ExecutionListener.EVENTNAME_TAKE.equals(execution.getEventName())) {
      var definition = execution.getProcessDefinitionId();
      facts.publish(
          FactKind.FLOWS_TAKEN,
          execution.getProcessBusinessKey(),
          definition.substring(0, definition.indexOf(':')),
          execution.getProcessInstanceId(),
          Map.of("definitionId", definition, "flow", execution.getCurrentTransitionId()));
    }
  }
}

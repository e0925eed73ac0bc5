package dev.backroom.worklist;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells other modules how a request for approval ended. */
@Component
class ApprovalOutcome {
  private final ApplicationEventPublisher events;
  private final SignatureWords words;

  ApprovalOutcome(ApplicationEventPublisher events, SignatureWords words) {
    this.events = events;
    this.words = words;
  }

  /** An end that notes no outcome, such as an escalation's, ends no approval. */
  @EventListener
  void onStep(DelegateExecution approval) {
    if (ExecutionListener.EVENTNAME_START.equals(approval.getEventName())
        && approval.getProcessDefinitionId().startsWith(Approval.KEY + ":")
        && approval.getBpmnModelElementInstance() instanceof EndEvent
        && !ApprovalRounds.AUTO.equals(Approval.ROUTE.find(approval).orElse(ApprovalRounds.AUTO))) {
      Approval.OUTCOME.find(approval).ifPresent(outcome -> publish(approval, outcome));
    }
  }

  private void publish(DelegateExecution approval, String outcome) {
    events.publishEvent(
        new ApprovalDecided(
            approval.getProcessBusinessKey(),
            Approval.REQUESTER.get(approval),
            outcome,
            Approval.SUBJECT_LINE.find(approval).orElse(null),
            Approval.CURRENCY
                .find(approval)
                .map(currency -> words.money(Approval.AMOUNT_MINOR.get(approval), currency))
                .orElse(null)));
  }
}

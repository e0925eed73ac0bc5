package dev.backroom.worklist;

import dev.backroom.autonomy.Autonomy;
import dev.backroom.engine.Refused;
import dev.backroom.worklist.ApprovalRounds.Round;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down what the tables answered as they answer it. A token that somebody moves past a table
 * leaves no record, and without a record nothing leaves the house.
 */
@Component
class ApprovalRecord {
  private final ApprovalRounds rounds;
  private final Autonomy autonomy;

  ApprovalRecord(ApprovalRounds rounds, Autonomy autonomy) {
    this.rounds = rounds;
    this.autonomy = autonomy;
  }

  @EventListener
  void onStep(DelegateExecution execution) {
    if (!ExecutionListener.EVENTNAME_TAKE.equals(execution.getEventName())) {
      return;
    }
    if (!Briefs.keyOf(execution.getProcessDefinitionId()).equals(Approval.KEY)) {
      return;
    }
    var activity = execution.getCurrentActivityId();
    if (activity.equals(Approval.ROUTE_RULE)) {
      open(round(execution));
    } else if (activity.equals(Approval.NEXT_SIGNATURE_RULE)) {
      closeWhenComplete(execution);
    }
  }

  /** The table believes what the case says; the record is what the software was really allowed. */
  private void open(Round round) {
    if (ApprovalRounds.AUTO.equals(round.route())
        && !autonomy.allowed(round.id(), round.amountMinor())) {
      throw new Refused(
          "%s cannot go without a signature: that the software may decide this by itself is not on record."
              .formatted(round.businessKey()));
    }
    rounds.open(round);
  }

  private static Round round(DelegateExecution execution) {
    var asking = execution.getProcessInstance().getSuperExecution();
    return new Round(
        execution.getProcessInstanceId(),
        execution.getProcessBusinessKey(),
        Approval.REQUESTER.get(execution),
        Approval.AMOUNT_MINOR.get(execution),
        Approval.ROUTE.get(execution),
        asking == null ? "" : Briefs.keyOf(asking.getProcessDefinitionId()),
        Approval.AUTONOMY_ACTION.find(execution).orElse(""),
        false);
  }

  private void closeWhenComplete(DelegateExecution execution) {
    if (Approval.NO_MORE.equals(Approval.NEXT_SIGNATURE.get(execution))) {
      rounds.cover(
          execution.getProcessInstanceId(), Approval.SIGNATURES_GIVEN.find(execution).orElse(0L));
    }
  }
}

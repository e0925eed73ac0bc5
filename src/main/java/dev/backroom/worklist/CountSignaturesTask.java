package dev.backroom.worklist;

import static dev.backroom.worklist.Approval.SIGNATURES_GIVEN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts the approvals that are on record, so that the table can say whose is next. */
@Component
class CountSignaturesTask implements JavaDelegate {
  private final ApprovalRounds rounds;

  CountSignaturesTask(ApprovalRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution approval) {
    SIGNATURES_GIVEN.set(
        approval,
        rounds.given(approval.getProcessInstanceId()).stream()
            .filter(given -> given.decision().equals(ApprovalRounds.APPROVE))
            .count());
  }
}

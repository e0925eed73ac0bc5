package dev.backroom.worklist;

import static dev.backroom.worklist.Approval.SIGNATURES_GIVEN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts the signature that was just given, so that the table can say whose is next. */
@Component
class RecordSignatureTask implements JavaDelegate {

  @Override
  public void execute(DelegateExecution approval) {
    SIGNATURES_GIVEN.set(approval, SIGNATURES_GIVEN.get(approval) + 1);
  }
}

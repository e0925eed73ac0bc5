package dev.backroom.worklist;

import static dev.backroom.worklist.Signature.COMMENT;
import static dev.backroom.worklist.Signature.DECISION;
import static dev.backroom.worklist.Signature.FORWARD_TO;
import static dev.backroom.worklist.Signature.REASON_CODE;
import static dev.backroom.worklist.Signature.SIGNATURE_FORM;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Puts the reasons before those who are asked for a signature. */
@Component
class SignatureRequests {
  private final SignatureForms forms;
  private final Escalations escalations;
  private final Signatures signatures;

  SignatureRequests(SignatureForms forms, Escalations escalations, Signatures signatures) {
    this.forms = forms;
    this.escalations = escalations;
    this.signatures = signatures;
  }

  /** What the last person answered must not stand in the next person's form. */
  void prepare(DelegateTask task) {
    task.removeVariables(
        List.of(DECISION.name(), COMMENT.name(), REASON_CODE.name(), FORWARD_TO.name()));
    SIGNATURE_FORM.set(task.getExecution(), forms.write(task));
    escalations.groupsAskedToo(task.getProcessInstanceId()).forEach(task::addCandidateGroup);
    releaseIfBarred(task);
  }

  /** Whom it was handed to may have lost his right since; then it is for all who are asked. */
  private void releaseIfBarred(DelegateTask task) {
    if (task.getAssignee() != null && !signatures.mayDecide(task, task.getAssignee())) {
      task.setAssignee(null);
    }
  }
}

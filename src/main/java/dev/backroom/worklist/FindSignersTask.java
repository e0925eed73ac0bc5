package dev.backroom.worklist;

import static dev.backroom.worklist.Signature.ASKED_ROLE;
import static dev.backroom.worklist.Signature.SIGNED_BEFORE;
import static dev.backroom.worklist.Signature.SIGNER_ROLE;

import dev.backroom.worklist.Escalations.Escalation;
import dev.backroom.worklist.Escalations.Reason;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out whom to ask for a signature; where nobody can give it, the operator is told. */
@Component
class FindSignersTask implements JavaDelegate {
  private static final String NO_TASK_YET = "";

  private final ApprovalRounds rounds;
  private final HeldSignatures held;
  private final Signers signers;
  private final Escalations escalations;
  private final OperatorAttention operator;

  FindSignersTask(
      ApprovalRounds rounds,
      HeldSignatures held,
      Signers signers,
      Escalations escalations,
      OperatorAttention operator) {
    this.rounds = rounds;
    this.held = held;
    this.signers = signers;
    this.escalations = escalations;
    this.operator = operator;
  }

  @Override
  public void execute(DelegateExecution signature) {
    var role = ASKED_ROLE.get(signature);
    var round = rounds.get(Signature.roundOf(signature));
    SIGNED_BEFORE.set(signature, held.holds(signature, role, round) ? "YES" : "NO");
    var able = signers.firstAble(signature, role, round);
    SIGNER_ROLE.set(signature, able.orElse(role));
    if (able.isEmpty()) {
      escalations.add(
          new Escalation(
              round.id(),
              signature.getProcessInstanceId(),
              round.businessKey(),
              NO_TASK_YET,
              Approval.NO_MORE,
              null,
              Reason.NOBODY_THERE));
    }
    if (!able.equals(Optional.of(role))) {
      operator.nobodyCanSign(signature, role, able);
    }
  }
}

package dev.backroom.worklist;

import static dev.backroom.worklist.Signature.ASKED_ROLE;
import static dev.backroom.worklist.Signature.SIGNED_BEFORE;
import static dev.backroom.worklist.Signature.SIGNER_ROLE;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out whom to ask for a signature; where nobody can give it, the operator is told. */
@Component
class FindSignersTask implements JavaDelegate {
  private final ApprovalRounds rounds;
  private final HeldSignatures held;
  private final Signers signers;
  private final OperatorAttention operator;

  FindSignersTask(
      ApprovalRounds rounds, HeldSignatures held, Signers signers, OperatorAttention operator) {
    this.rounds = rounds;
    this.held = held;
    this.signers = signers;
    this.operator = operator;
  }

  @Override
  public void execute(DelegateExecution signature) {
    var role = ASKED_ROLE.get(signature);
    var round = rounds.get(Signature.roundOf(signature));
    SIGNED_BEFORE.set(signature, held.holds(signature, role, round) ? "YES" : "NO");
    var able = signers.firstAble(signature, role, round);
    SIGNER_ROLE.set(signature, able.orElse(role));
    if (!able.equals(Optional.of(role))) {
      operator.nobodyCanSign(signature, role, able);
    }
  }
}

package dev.backroom.worklist;

import static dev.backroom.worklist.Signature.SIGNERS_AWAY;
import static dev.backroom.worklist.Signature.SIGNER_ROLE;

import dev.backroom.worklist.ApprovalRounds.Round;
import dev.backroom.worklist.Escalations.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Offers a signature to the next level as well when its time has passed, or as soon as nobody who
 * was asked is there; those who were asked keep it.
 */
@Component
class AskNextLevelTask implements JavaDelegate {
  private final OpenSignature open;
  private final ApprovalRounds rounds;
  private final Signers signers;
  private final Escalations escalations;
  private final NextSigners next;
  private final OperatorAttention operator;

  AskNextLevelTask(
      OpenSignature open,
      ApprovalRounds rounds,
      Signers signers,
      Escalations escalations,
      NextSigners next,
      OperatorAttention operator) {
    this.open = open;
    this.rounds = rounds;
    this.signers = signers;
    this.escalations = escalations;
    this.next = next;
    this.operator = operator;
  }

  @Override
  public void execute(DelegateExecution signature) {
    var task = open.of(signature);
    if (SIGNERS_AWAY.find(signature).isPresent()) {
      task.ifPresent(asked -> makeUpForAbsence(signature, asked));
    } else {
      task.ifPresent(asked -> escalate(signature, asked));
    }
  }

  /** Once for each signature, also when a question has given it another task since. */
  private void escalate(DelegateExecution signature, Task task) {
    if (escalations.isOverdue(signature.getProcessInstanceId())) {
      return;
    }
    var highest = highest(asked(signature));
    var above = signers.levelAbove(signature, highest);
    var able = above.flatMap(level -> signers.firstAble(signature, level, round(signature)));
    next.ask(signature, task, able.or(() -> above), Reason.OVERDUE);
    if (above.isEmpty()) {
      operator.nobodyAbove(signature, highest);
    } else if (!able.equals(above)) {
      operator.nobodyCanSign(signature, above.get(), able);
    }
  }

  /** As often as all of them are away; the operator need not hear twice that nobody is left. */
  private void makeUpForAbsence(DelegateExecution signature, Task task) {
    var round = round(signature);
    var asked = asked(signature);
    if (asked.contains(Approval.NO_MORE)
        || asked.stream().anyMatch(role -> signers.isAble(signature, role, round))) {
      return;
    }
    var able =
        signers
            .levelAbove(signature, highest(asked))
            .flatMap(level -> signers.firstAble(signature, level, round));
    next.ask(signature, task, able, Reason.NOBODY_THERE);
    operator.nobodyCanSign(signature, highest(asked), able);
  }

  private Round round(DelegateExecution signature) {
    return rounds.get(Signature.roundOf(signature));
  }

  private List<String> asked(DelegateExecution signature) {
    return Stream.concat(
            Stream.of(SIGNER_ROLE.get(signature)),
            escalations.rolesAskedToo(signature.getProcessInstanceId()).stream())
        .toList();
  }

  private static String highest(List<String> asked) {
    return asked.stream()
        .filter(role -> !Approval.NO_MORE.equals(role))
        .reduce((lower, higher) -> higher)
        .orElseThrow();
  }
}

package dev.backroom.worklist;

import static dev.backroom.worklist.Signature.SIGNER_ROLE;

import dev.backroom.engine.CandidateGroups;
import dev.backroom.worklist.Escalations.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Offers an overdue signature to the next level as well; those who were asked keep it. */
@Component
class AskNextLevelTask implements JavaDelegate {
  private final OpenSignature open;
  private final Signers signers;
  private final CandidateGroups groups;
  private final Escalations escalations;
  private final DeputyOffers deputies;
  private final OperatorAttention operator;
  private final ApplicationEventPublisher events;

  AskNextLevelTask(
      OpenSignature open,
      Signers signers,
      CandidateGroups groups,
      Escalations escalations,
      DeputyOffers deputies,
      OperatorAttention operator,
      ApplicationEventPublisher events) {
    this.open = open;
    this.signers = signers;
    this.groups = groups;
    this.escalations = escalations;
    this.deputies = deputies;
    this.operator = operator;
    this.events = events;
  }

  /** Once for each signature, also when a question has given it another task since. */
  @Override
  public void execute(DelegateExecution signature) {
    open.of(signature)
        .filter(task -> !escalations.has(signature.getProcessInstanceId()))
        .ifPresent(task -> escalate(signature, task));
  }

  private void escalate(DelegateExecution signature, Task task) {
    var role = SIGNER_ROLE.get(signature);
    var above = signers.levelAbove(signature, role);
    var group = above.map(level -> groups.groupFor(level, signature));
    escalations.add(
        new Escalation(
            Signature.roundOf(signature),
            signature.getProcessInstanceId(),
            signature.getProcessBusinessKey(),
            task.getId(),
            above.orElse(Approval.NO_MORE),
            group.orElse(null)));
    group.ifPresentOrElse(
        asked -> {
          open.offerToo(task, asked);
          deputies.refresh(task);
          events.publishEvent(
              new SignatureEscalated(task.getId(), signature.getProcessBusinessKey(), asked));
        },
        () -> operator.nobodyAbove(signature, role));
  }
}

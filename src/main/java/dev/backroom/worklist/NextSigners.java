package dev.backroom.worklist;

import dev.backroom.engine.CandidateGroups;
import dev.backroom.worklist.Escalations.Escalation;
import dev.backroom.worklist.Escalations.Reason;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Offers an open signature to the people of one more role, and puts on record why. */
@Component
class NextSigners {
  private final OpenSignature open;
  private final CandidateGroups groups;
  private final Escalations escalations;
  private final DeputyOffers deputies;
  private final ApplicationEventPublisher events;

  NextSigners(
      OpenSignature open,
      CandidateGroups groups,
      Escalations escalations,
      DeputyOffers deputies,
      ApplicationEventPublisher events) {
    this.open = open;
    this.groups = groups;
    this.escalations = escalations;
    this.deputies = deputies;
    this.events = events;
  }

  /**
   * @param role empty if there is none to ask, which is on record all the same
   */
  void ask(DelegateExecution signature, Task task, Optional<String> role, Reason reason) {
    var group = role.map(level -> groups.groupFor(level, signature));
    escalations.add(
        new Escalation(
            Signature.roundOf(signature),
            signature.getProcessInstanceId(),
            signature.getProcessBusinessKey(),
            task.getId(),
            role.orElse(Approval.NO_MORE),
            group.orElse(null),
            reason));
    group.ifPresent(asked -> offer(signature, task, asked, reason));
  }

  private void offer(DelegateExecution signature, Task task, String group, Reason reason) {
    open.offerToo(task, group);
    deputies.refresh(task);
    events.publishEvent(
        new SignatureEscalated(
            task.getId(), signature.getProcessBusinessKey(), group, reason == Reason.OVERDUE));
  }
}

package dev.backroom.worklist;

import dev.backroom.worklist.ApprovalRounds.Round;
import java.util.List;
import java.util.UUID;
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
  private final List<Release> releases;

  ApprovalRecord(ApprovalRounds rounds, List<Release> releases) {
    this.rounds = rounds;
    this.releases = releases;
  }

  @EventListener
  void onStep(DelegateExecution execution) {
    if (!ExecutionListener.EVENTNAME_TAKE.equals(execution.getEventName())) {
      return;
    }
    var process = Briefs.keyOf(execution.getProcessDefinitionId());
    var activity = execution.getCurrentActivityId();
    if (!process.equals(Approval.KEY)) {
      releases.stream()
          .filter(release -> release.process().equals(process) && release.rule().equals(activity))
          .filter(release -> release.releasing().equals(release.answer().get(execution)))
          .forEach(release -> rounds.open(release(execution, release)));
    } else if (activity.equals(Approval.ROUTE_RULE)) {
      rounds.open(round(execution));
    } else if (activity.equals(Approval.NEXT_SIGNATURE_RULE)) {
      closeWhenComplete(execution);
    }
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
        false);
  }

  private static Round release(DelegateExecution execution, Release release) {
    return new Round(
        UUID.randomUUID().toString(),
        execution.getProcessBusinessKey(),
        release.requester().get(execution),
        release.amountMinor().get(execution),
        ApprovalRounds.AUTO,
        release.process(),
        true);
  }

  private void closeWhenComplete(DelegateExecution execution) {
    if (Approval.NO_MORE.equals(Approval.NEXT_SIGNATURE.get(execution))) {
      rounds.cover(
          execution.getProcessInstanceId(), Approval.SIGNATURES_GIVEN.find(execution).orElse(0L));
    }
  }
}

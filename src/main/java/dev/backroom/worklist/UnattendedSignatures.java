package dev.backroom.worklist;

import dev.backroom.access.Span;
import dev.backroom.worklist.ApprovalRounds.Round;
import dev.backroom.worklist.RequestEdits.Edit;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Has the next level asked at once where an absence leaves nobody who could sign. */
@Component
class UnattendedSignatures {
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final IdentityService identity;
  private final AbsenceRecord absences;
  private final SignatureAsks asks;
  private final ApprovalRounds rounds;
  private final RequestEdits edits;
  private final PresentSigners present;
  private final Clock clock;

  UnattendedSignatures(
      TaskService tasks,
      RuntimeService runtime,
      IdentityService identity,
      AbsenceRecord absences,
      SignatureAsks asks,
      ApprovalRounds rounds,
      RequestEdits edits,
      PresentSigners present,
      Clock clock) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.identity = identity;
    this.absences = absences;
    this.asks = asks;
    this.rounds = rounds;
    this.edits = edits;
    this.present = present;
    this.clock = clock;
  }

  /**
   * Signatures that wait for somebody who is away now, and perhaps for others who are not.
   *
   * @param since when they were opened at the earliest
   */
  List<Task> ofThoseAway(Instant since) {
    var groups =
        absences.away(Span.at(clock.instant())).stream()
            .flatMap(person -> identity.createGroupQuery().groupMember(person).list().stream())
            .map(Group::getId)
            .distinct()
            .toList();
    return groups.isEmpty()
        ? List.of()
        : tasks
            .createTaskQuery()
            .taskDefinitionKey(Signature.SIGNATURE_TASK)
            .taskCandidateGroupIn(groups)
            .includeAssignedTasks()
            .active()
            .taskCreatedAfter(Date.from(since))
            .list();
  }

  /**
   * The step looks closer: for once it is called in vain, where somebody who edited the request may
   * sign it.
   */
  void seeTo(Task task) {
    var attended =
        asks.of(task.getId(), task.getProcessInstanceId())
            .flatMap(ask -> round(ask).map(round -> isAttended(ask, round)))
            .orElse(true);
    if (!attended) {
      runtime
          .createProcessInstanceModification(task.getProcessInstanceId())
          .startBeforeActivity(Signature.ASK_NEXT_LEVEL)
          .setVariableLocal(Signature.SIGNERS_AWAY.name(), Signature.SIGNERS_AWAY.stored(true))
          .execute();
    }
  }

  private boolean isAttended(SignatureAsk ask, Round round) {
    var editors = edits.sinceApproval(round.businessKey()).stream().map(Edit::editor).toList();
    return present.areThere(ask.groups(), ask.place(), round, editors);
  }

  private Optional<Round> round(SignatureAsk ask) {
    return Optional.ofNullable(
            runtime
                .createProcessInstanceQuery()
                .subProcessInstanceId(ask.signatureId())
                .singleResult())
        .map(ProcessInstance::getId)
        .flatMap(rounds::find);
  }
}

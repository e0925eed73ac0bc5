package dev.backroom.worklist;

import static dev.backroom.worklist.Approval.NEXT_SIGNATURE;

import dev.backroom.decision.Tables;
import dev.backroom.engine.CandidateGroups;
import dev.backroom.worklist.Escalations.Escalation;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Offers an overdue signature to the next level as well; those who were asked keep it. */
@Component
class AskNextLevelTask implements JavaDelegate {
  private static final String TABLE = "escalation";
  private static final Logger LOG = LoggerFactory.getLogger(AskNextLevelTask.class);

  private final TaskService tasks;
  private final Tables tables;
  private final CandidateGroups groups;
  private final Escalations escalations;

  AskNextLevelTask(
      TaskService tasks, Tables tables, CandidateGroups groups, Escalations escalations) {
    this.tasks = tasks;
    this.tables = tables;
    this.groups = groups;
    this.escalations = escalations;
  }

  /** A signature that is given at this very moment is overdue no more. */
  @Override
  public void execute(DelegateExecution approval) {
    overdue(approval).ifPresent(task -> escalate(approval, task));
  }

  private void escalate(DelegateExecution approval, Task task) {
    var role =
        tables
            .evaluate(approval, TABLE, Map.of("nextSignature", NEXT_SIGNATURE.get(approval)))
            .text("escalatedTo");
    var group = groupOf(role, approval);
    group.ifPresentOrElse(
        asked -> tasks.addCandidateGroup(task.getId(), asked),
        () -> LOG.warn("A signature is overdue and nobody is above those who were asked"));
    escalations.add(
        new Escalation(
            approval.getProcessInstanceId(),
            approval.getProcessBusinessKey(),
            task.getId(),
            role,
            group.orElse(null)));
  }

  private Optional<Task> overdue(DelegateExecution approval) {
    return Optional.ofNullable(
        tasks
            .createTaskQuery()
            .processInstanceId(approval.getProcessInstanceId())
            .taskDefinitionKey(Approval.SIGNATURE_TASK)
            .singleResult());
  }

  private Optional<String> groupOf(String role, DelegateExecution approval) {
    return Approval.NO_MORE.equals(role)
        ? Optional.empty()
        : Optional.of(groups.groupFor(role, approval));
  }
}

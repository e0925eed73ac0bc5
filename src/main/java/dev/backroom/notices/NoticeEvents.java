package dev.backroom.notices;

import dev.backroom.engine.People;
import dev.backroom.notices.Notice.About;
import dev.backroom.worklist.ApprovalDecided;
import dev.backroom.worklist.DeputyAsked;
import dev.backroom.worklist.OfferedTask;
import dev.backroom.worklist.OfferedTasks;
import dev.backroom.worklist.SignatureEscalated;
import dev.backroom.worklist.SignatureReminded;
import dev.backroom.worklist.TaskOffered;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is to know what happens in the worklist. */
@Component
@ConditionalOnProperty(name = "backroom.notices.enabled", matchIfMissing = true)
class NoticeEvents {
  private final Notices notices;
  private final OfferedTasks tasks;
  private final People people;

  NoticeEvents(Notices notices, OfferedTasks tasks, People people) {
    this.notices = notices;
    this.tasks = tasks;
    this.people = people;
  }

  @EventListener
  void onOffer(TaskOffered offered) {
    var task = offered.task();
    var kind = task.assignee() == null ? NoticeKind.ASSIGNED : NoticeKind.QUESTION;
    notices.tell(asked(task), about(kind, task));
  }

  @EventListener
  void onReminder(SignatureReminded reminded) {
    tasks
        .find(reminded.taskId(), reminded.businessKey())
        .ifPresent(task -> notices.tell(asked(task), about(NoticeKind.REMINDER, task)));
  }

  @EventListener
  void onEscalation(SignatureEscalated escalated) {
    tasks
        .find(escalated.taskId(), escalated.businessKey())
        .ifPresent(
            task ->
                notices.tell(
                    able(task, people.membersOf(Set.of(escalated.group()))),
                    about(
                        escalated.overdue() ? NoticeKind.ESCALATED : NoticeKind.NOBODY_THERE,
                        task)));
  }

  /**
   * Who has been told of a task, as one of the group or as a deputy before, need not hear again.
   */
  @EventListener
  void onDeputy(DeputyAsked asked) {
    notices.tell(
        asked.person(),
        asked.tasks().stream()
            .filter(task -> !tasks.barred(task).contains(asked.person()))
            .map(task -> about(NoticeKind.ASSIGNED, task))
            .toList());
  }

  @EventListener
  void onDecision(ApprovalDecided decided) {
    notices.tell(
        Set.of(decided.requester()),
        new About(
            NoticeKind.OUTCOME,
            decided.businessKey(),
            null,
            decided.outcome(),
            decided.subject(),
            decided.amount()));
  }

  /** Who has the task needs no others; otherwise everybody who may take it. */
  private Set<String> asked(OfferedTask task) {
    if (task.assignee() != null) {
      return Set.of(task.assignee());
    }
    var all = people.membersOf(task.groups());
    all.addAll(task.people());
    return able(task, all);
  }

  private Set<String> able(OfferedTask task, Set<String> all) {
    var able = new TreeSet<>(all);
    able.removeAll(tasks.barred(task));
    return able;
  }

  private static About about(NoticeKind kind, OfferedTask task) {
    return new About(
        kind, task.businessKey(), task.id(), task.name(), task.subject(), task.amount());
  }
}

package dev.backroom.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the engine has to do, for a run that moves the clock itself instead of waiting: it executes
 * what is due at this instant, and knows when something is due next.
 */
@Component
public class PendingWork {
  private static final Logger LOG = LoggerFactory.getLogger(PendingWork.class);
  private static final int AT_ONCE = 500;

  private final ManagementService management;
  private final ExternalTaskService commands;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final AtomicLong moves = new AtomicLong();

  PendingWork(
      ManagementService management,
      ExternalTaskService commands,
      TaskService tasks,
      RuntimeService runtime) {
    this.management = management;
    this.commands = commands;
    this.tasks = tasks;
    this.runtime = runtime;
  }

  @EventListener
  void onFact(Fact fact) {
    moves.incrementAndGet();
  }

  /** Grows whenever a case moves; while it does not, no work turns from one kind into another. */
  public long moves() {
    return moves.get();
  }

  /** Executes the jobs of cases that are due, oldest first, and says how many it tried. */
  public int executeDueJobs() {
    var due =
        management.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, AT_ONCE);
    var ofCases = due.stream().filter(PendingWork::belongsToCase).toList();
    ofCases.stream().filter(this::isStillDue).forEach(this::execute);
    return ofCases.size();
  }

  /** A job that ran before it may have ended what it was for, as one of two timers does. */
  private boolean isStillDue(Job job) {
    return management.createJobQuery().jobId(job.getId()).executable().count() > 0;
  }

  /** The engine counts the failure, and makes an incident of it when no retry is left. */
  private void execute(Job job) {
    try {
      management.executeJob(job.getId());
    } catch (RuntimeException failure) {
      LOG.warn("Job {} of case {} failed", job.getId(), job.getProcessInstanceId(), failure);
    }
  }

  /** Commands that somebody carries out now or may fetch now. */
  public long commands() {
    return commands.createExternalTaskQuery().withRetriesLeft().count() - failed().count();
  }

  public long openTasks() {
    return tasks.createTaskQuery().active().count();
  }

  public long incidents() {
    return runtime.createIncidentQuery().count();
  }

  /** Whether the case waits for this message. */
  public boolean isWaiting(String businessKey, String messageName) {
    return runtime
            .createExecutionQuery()
            .processInstanceBusinessKey(businessKey)
            .messageEventSubscriptionName(messageName)
            .count()
        > 0;
  }

  /** When the next timer fires, or the next failed command may be tried again. */
  public Optional<Instant> next() {
    var timers =
        management
            .createJobQuery()
            .timers()
            .withRetriesLeft()
            .active()
            .orderByJobDuedate()
            .asc()
            .listPage(0, AT_ONCE)
            .stream()
            .filter(PendingWork::belongsToCase)
            .limit(1)
            .map(Job::getDuedate);
    return Stream.concat(timers, failed().map(ExternalTask::getLockExpirationTime))
        .map(java.util.Date::toInstant)
        .min(Instant::compareTo);
  }

  /** Commands that failed and rest until they are tried again. */
  private Stream<ExternalTask> failed() {
    List<ExternalTask> locked =
        commands.createExternalTaskQuery().withRetriesLeft().locked().list();
    return locked.stream().filter(task -> task.getErrorMessage() != null);
  }

  private static boolean belongsToCase(Job job) {
    return job.getProcessInstanceId() != null;
  }
}

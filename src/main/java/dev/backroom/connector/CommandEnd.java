package dev.backroom.connector;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a command back to the engine: completed, refused, to be tried again or given up.
 *
 * <p>Each answers how long to wait before the command is worth another look; nothing if it is done.
 */
@Component
class CommandEnd {
  private static final Logger LOG = LoggerFactory.getLogger(CommandEnd.class);
  private static final int MOST_CLASHES = 5;

  private final Journal journal;
  private final EngineTasks tasks;
  private final BackOff backOff;
  private final ConnectorSettings settings;
  private final TransactionTemplate transaction;

  CommandEnd(
      Journal journal,
      EngineTasks tasks,
      BackOff backOff,
      ConnectorSettings settings,
      TransactionTemplate transaction) {
    this.journal = journal;
    this.tasks = tasks;
    this.backOff = backOff;
    this.settings = settings;
    this.transaction = transaction;
  }

  Optional<Duration> deliver(LockedExternalTask task, JournalEntry onRecord) {
    var code = onRecord.errorCode();
    return code == null
        ? complete(task, onRecord.idempotencyKey(), journal.answerOf(onRecord))
        : refuse(task, onRecord.idempotencyKey(), code, String.valueOf(onRecord.note()));
  }

  Optional<Duration> complete(LockedExternalTask task, String key, Answer answer) {
    return finish(task, key, () -> tasks.complete(task, answer.variables()));
  }

  Optional<Duration> refuse(LockedExternalTask task, String key, String code, String reason) {
    return finish(task, key, () -> tasks.refuse(task, code, reason));
  }

  /** After a failure that another attempt may cure; the last one leaves an incident. */
  Optional<Duration> retry(LockedExternalTask task, String reason) {
    var left = attemptsLeft(task) - 1;
    if (left == 0) {
      return giveUp(task, reason);
    }
    var pause = backOff.after(settings.attempts() - left);
    tasks.retryLater(task, reason, left, pause);
    return Optional.of(pause);
  }

  /**
   * @param probe until the paused system is asked again; zero while it is not paused
   */
  Optional<Duration> waitForSystem(
      LockedExternalTask task, String reason, int attempts, Duration probe) {
    var pause = probe.isZero() ? backOff.after(attempts) : probe;
    tasks.retryLater(task, reason, attemptsLeft(task), pause);
    return Optional.of(pause);
  }

  Optional<Duration> giveUp(LockedExternalTask task, String reason) {
    tasks.retryLater(task, reason, 0, Duration.ZERO);
    return Optional.empty();
  }

  /** When what follows in the process fails, it is tried again with the answer on record. */
  private Optional<Duration> finish(LockedExternalTask task, String key, Runnable inTheEngine) {
    try {
      finishDespiteClashes(key, inTheEngine);
      return Optional.empty();
    } catch (RuntimeException failure) {
      if (!tasks.stillWanted(task)) {
        LOG.info("The case no longer waits for {}; its answer stays in the journal", key);
        journal.complete(key);
        return Optional.empty();
      }
      LOG.warn("{} is answered, but the process cannot go on from it", key, failure);
      return retry(task, "What follows failed: " + failure.getMessage());
    }
  }

  /** An event that reaches the same case at the same moment is no failure: the later one waits. */
  private void finishDespiteClashes(String key, Runnable inTheEngine) {
    for (int clash = 1; ; clash++) {
      try {
        transaction.executeWithoutResult(
            begun -> {
              inTheEngine.run();
              journal.complete(key);
            });
        return;
      } catch (OptimisticLockingException meanwhile) {
        if (clash == MOST_CLASHES) {
          throw meanwhile;
        }
      }
    }
  }

  private int attemptsLeft(LockedExternalTask task) {
    return Objects.requireNonNullElse(task.getRetries(), settings.attempts());
  }
}

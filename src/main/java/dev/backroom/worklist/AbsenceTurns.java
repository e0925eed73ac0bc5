package dev.backroom.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sees to open signatures when somebody goes away, when a deputy of his is one no more, and when a
 * signature comes back to somebody who has gone meanwhile.
 */
@Component
class AbsenceTurns {
  private static final Logger LOG = LoggerFactory.getLogger(AbsenceTurns.class);

  /** Longer than any transaction: what was noted as of then is committed by the next look. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private final AbsenceRecord absences;
  private final DeputyRecord deputies;
  private final UnattendedSignatures signatures;
  private final TransactionOperations transaction;
  private final Clock clock;
  private Instant looked = Instant.EPOCH;

  AbsenceTurns(
      AbsenceRecord absences,
      DeputyRecord deputies,
      UnattendedSignatures signatures,
      TransactionOperations transaction,
      Clock clock) {
    this.absences = absences;
    this.deputies = deputies;
    this.signatures = signatures;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The first look after a start makes up for what came due while nothing ran. */
  @Scheduled(fixedDelayString = "${backroom.worklist.absences.look-again:PT1M}")
  synchronized void take() {
    var now = clock.instant();
    var changed = absences.beginsBetween(looked, now) || deputies.changesBetween(looked, now);
    var postponed =
        signatures.ofThoseAway(changed ? Instant.EPOCH : looked).stream()
            .filter(task -> !isSeenTo(task))
            .count();
    if (postponed == 0) {
      looked = now.minus(OVERLAP);
    }
  }

  private boolean isSeenTo(Task task) {
    try {
      transaction.executeWithoutResult(status -> signatures.seeTo(task));
      return true;
    } catch (OptimisticLockingException decided) {
      LOG.info("Somebody works on task {} at this moment; it is looked at again", task.getId());
    } catch (ProcessEngineException failure) {
      LOG.warn(
          "The next level could not be asked for task {}, whose signers are away; it is tried again",
          task.getId(),
          failure);
    }
    return false;
  }
}

package dev.backroom.worklist;

import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Shows open signatures to deputies whose time begins, and no longer to those whose time is over.
 */
@Component
class DeputyTurns {
  private final DeputyRecord record;
  private final DeputyOffers offers;
  private final TransactionOperations transaction;
  private final Clock clock;
  private Instant looked = Instant.EPOCH;

  DeputyTurns(
      DeputyRecord record, DeputyOffers offers, TransactionOperations transaction, Clock clock) {
    this.record = record;
    this.offers = offers;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The first look after a start makes up for what came due while nothing ran. */
  @Scheduled(fixedDelayString = "${backroom.worklist.deputies.look-again:PT1M}")
  synchronized void take() {
    var now = clock.instant();
    transaction.executeWithoutResult(
        status -> {
          if (record.changesBetween(looked, now)) {
            offers.refresh();
          }
        });
    looked = now;
  }
}

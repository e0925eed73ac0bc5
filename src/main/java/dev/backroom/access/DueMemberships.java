package dev.backroom.access;

import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets the engine's groups follow entitlements that begin or end by themselves. */
@Component
class DueMemberships {
  private final EntitlementRecord record;
  private final Memberships memberships;
  private final TransactionOperations transaction;
  private final Clock clock;
  private Instant looked;

  DueMemberships(
      EntitlementRecord record,
      Memberships memberships,
      TransactionOperations transaction,
      Clock clock) {
    this.record = record;
    this.memberships = memberships;
    this.transaction = transaction;
    this.clock = clock;
    this.looked = clock.instant();
  }

  /** What was due before the start, the start has followed. */
  @Scheduled(fixedDelayString = "${backroom.access.look-again:PT1M}")
  synchronized void follow() {
    var now = clock.instant();
    transaction.executeWithoutResult(
        status -> {
          record.lock();
          record.changingBetween(looked, now).forEach(memberships::follow);
        });
    looked = now;
  }
}

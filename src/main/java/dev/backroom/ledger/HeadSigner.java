package dev.backroom.ledger;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Signs the head after every 1,000 entries, and within a minute whatever was sealed. */
@Component
class HeadSigner {
  private static final int ENTRIES = 1_000;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final SealTable table;
  private final LedgerKey key;
  private final ApplicationEventPublisher events;
  private final SealingClock clock;
  private long signed;
  private Instant signedAt = Instant.EPOCH;
  private boolean waiting = true;

  HeadSigner(SealTable table, LedgerKey key, ApplicationEventPublisher events, SealingClock clock) {
    this.table = table;
    this.key = key;
    this.events = events;
    this.clock = clock;
  }

  /** After a start the head is signed once more: nobody knows whether the last one arrived. */
  void sign(int sealed) {
    waiting |= sealed > 0;
    if (waiting) {
      table.last().ifPresent(this::signWhenDue);
    }
  }

  private void signWhenDue(Batch last) {
    var now = clock.instant();
    if (last.lastPosition() - signed >= ENTRIES || !now.isBefore(signedAt.plus(LONGEST))) {
      key.sign(last.lastPosition(), last.head(), now)
          .ifPresent(checkpoint -> events.publishEvent(new CheckpointSigned(checkpoint)));
      signed = last.lastPosition();
      signedAt = now;
      waiting = false;
    }
  }
}

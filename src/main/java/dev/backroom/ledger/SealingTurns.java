package dev.backroom.ledger;

import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the sealer work now and then; when nothing was written, that is one cheap query. */
@Component
class SealingTurns {
  /** So that nothing else that is scheduled waits for long. */
  private static final int MOST_BATCHES = 20;

  /** Well below {@link Sealer#LATEST}. */
  private static final Duration LOOK_BACK = Duration.ofMinutes(1);

  private final Sealer sealer;
  private final SealingClock clock;
  private final LedgerSettings settings;
  private Instant lookedBack = Instant.EPOCH;

  SealingTurns(Sealer sealer, SealingClock clock, LedgerSettings settings) {
    this.sealer = sealer;
    this.clock = clock;
    this.settings = settings;
  }

  @Scheduled(fixedDelayString = "${backroom.ledger.seal-every:PT1S}")
  void take() {
    if (settings.sealing()) {
      seal();
    }
  }

  private void seal() {
    var now = clock.instant();
    if (now.isBefore(lookedBack.plus(LOOK_BACK))) {
      sealer.seal(MOST_BATCHES);
    } else {
      sealer.lookBack(MOST_BATCHES);
      lookedBack = now;
    }
  }
}

package dev.backroom.ledger;

import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the sealer work now and then, and its work be signed; when nothing was written, that is one
 * cheap query.
 */
@Component
class SealingTurns {
  /** So that nothing else that is scheduled waits for long. */
  private static final int MOST_BATCHES = 20;

  /** Well below {@link Sealer#LATEST}. */
  private static final Duration LOOK_BACK = Duration.ofMinutes(1);

  private final Sealer sealer;
  private final HeadSigner signer;
  private final SealingClock clock;
  private final LedgerSettings settings;
  private Instant lookedBack = Instant.EPOCH;

  SealingTurns(Sealer sealer, HeadSigner signer, SealingClock clock, LedgerSettings settings) {
    this.sealer = sealer;
    this.signer = signer;
    this.clock = clock;
    this.settings = settings;
  }

  @Scheduled(fixedDelayString = "${backroom.ledger.seal-every:PT1S}")
  void take() {
    if (settings.sealing()) {
      signer.sign(seal());
    }
  }

  private int seal() {
    var now = clock.instant();
    if (now.isBefore(lookedBack.plus(LOOK_BACK))) {
      return sealer.seal(MOST_BATCHES);
    }
    var sealed = sealer.lookBack(MOST_BATCHES);
    lookedBack = now;
    return sealed;
  }
}

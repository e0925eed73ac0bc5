package dev.backroom.ledger;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The machine's own clock: a seal says when it was made, also while a run on historic data sets the
 * application's clock back or ahead.
 */
@Component
class SealingClock {
  private final Clock clock;

  SealingClock() {
    this(Clock.systemUTC());
  }

  SealingClock(Clock clock) {
    this.clock = clock;
  }

  Instant instant() {
    return clock.instant();
  }
}

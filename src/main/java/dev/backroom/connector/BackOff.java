package dev.backroom.connector;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/**
 * How long to wait after failures: doubles each time, with a random part so that many commands do
 * not come back at once.
 */
@Component
class BackOff {
  private static final int MOST_DOUBLINGS = 20;

  private final ConnectorSettings settings;

  BackOff(ConnectorSettings settings) {
    this.settings = settings;
  }

  /** Between half and the whole of the doubled pause. */
  Duration after(int failures) {
    var doublings = Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
    var doubled = settings.firstPause().multipliedBy(1L << doublings).toMillis();
    var pause = Math.min(doubled, settings.longestPause().toMillis());
    return Duration.ofMillis(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
  }
}

package dev.backroom.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * The one clock of the application: what the engine's timers see is what our code sees.
 *
 * <p>Runs with the system time until a run on historic data, or a test, sets it.
 */
@Component
public class EngineClock extends Clock {

  @Override
  public Instant instant() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  /** Stops the clock at this instant. */
  public void set(Instant instant) {
    ClockUtil.setCurrentTime(Date.from(instant));
  }

  public void advance(Duration duration) {
    set(instant().plus(duration));
  }

  /** Back to the system time. */
  public void reset() {
    ClockUtil.reset();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException(
        "The engine's clock is UTC; convert the instant instead");
  }
}

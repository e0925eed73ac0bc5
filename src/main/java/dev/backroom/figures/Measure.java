package dev.backroom.figures;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that figures count.
 *
 * @param name under which figures find it
 * @param value seconds, or 1 and 0 for yes and no, or a number
 * @param subject what in the case it is about, by which a later record finds it again
 */
record Measure(
    String name,
    @Nullable String businessKey,
    Instant at,
    double value,
    @Nullable String reason,
    @Nullable String subject) {
  private static final double MILLIS = 1000;

  static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / MILLIS;
  }
}

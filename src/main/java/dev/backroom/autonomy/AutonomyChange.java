package dev.backroom.autonomy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the record that only grows.
 *
 * @param changedBy a person, or the table that made a level fall
 * @param confirmedBy the second person, where one is needed
 */
public record AutonomyChange(
    Subject subject,
    String name,
    String from,
    String to,
    String reason,
    String changedBy,
    @Nullable String confirmedBy,
    Instant changedAt) {

  /** What was changed. */
  public enum Subject {
    LEVEL,
    SWITCH,
    MODEL
  }
}

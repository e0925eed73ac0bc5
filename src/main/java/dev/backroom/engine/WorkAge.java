package dev.backroom.engine;

import java.time.Duration;
import java.time.Instant;

/** How long something has waited where it is; the steps in which people look at a backlog. */
public enum WorkAge {
  UNDER_A_DAY("under a day", Duration.ZERO),
  ONE_TO_THREE_DAYS("1 to 3 days", Duration.ofDays(1)),
  THREE_TO_SEVEN_DAYS("3 to 7 days", Duration.ofDays(3)),
  OVER_SEVEN_DAYS("over 7 days", Duration.ofDays(7));

  private final String words;
  private final Duration from;

  WorkAge(String words, Duration from) {
    this.words = words;
    this.from = from;
  }

  public String words() {
    return words;
  }

  /** What began at this moment or before is as old as that. */
  Instant begunBy(Instant now) {
    return now.minus(from);
  }

  /** What began at this moment or before is older; nothing is older than the last. */
  Instant olderFrom(Instant now) {
    return ordinal() + 1 < values().length ? values()[ordinal() + 1].begunBy(now) : Instant.EPOCH;
  }
}

package dev.backroom.console;

import dev.backroom.engine.WrongInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Some days, in UTC, both ends included. */
record Period(LocalDate from, LocalDate until) {
  private static final int USUAL_DAYS = 30;

  /**
   * The last 30 days where nothing is said.
   *
   * @throws WrongInput if it ends before it begins
   */
  static Period of(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
    var last = until == null ? today : until;
    var first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
    if (first.isAfter(last)) {
      throw new WrongInput("The period ends on %s, before it begins on %s.".formatted(last, first));
    }
    return new Period(first, last);
  }

  Instant begin() {
    return from.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Exclusive. */
  Instant end() {
    return until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}

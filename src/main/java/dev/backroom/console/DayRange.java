package dev.backroom.console;

import dev.backroom.engine.WrongInput;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Days from the first to the last, both in it, in UTC; {@link WrongInput} if it ends before. */
record DayRange(LocalDate first, LocalDate last) {
  private static final int SHOWN_BY_DAY = 35;
  private static final int SHOWN_BY_WEEK = 366;
  private static final int WEEK = 7;

  DayRange {
    if (last.isBefore(first)) {
      throw new WrongInput(
          "A period from %s until %s ends before it begins.".formatted(first, last));
    }
  }

  static DayRange endingOn(LocalDate last, long days) {
    return new DayRange(last.minusDays(days - 1), last);
  }

  /** As long, and just before it. */
  DayRange before() {
    return endingOn(first.minusDays(1), days());
  }

  long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  Instant begin() {
    return first.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Exclusive. */
  Instant end() {
    return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** How much of it a point of a chart stands for. */
  Duration step() {
    return Duration.ofDays(days() <= SHOWN_BY_DAY ? 1 : days() <= SHOWN_BY_WEEK ? WEEK : 4L * WEEK);
  }

  public String firstDay() {
    return Times.day(begin());
  }

  public String lastDay() {
    return Times.day(last.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  @Override
  public String toString() {
    return firstDay() + " to " + lastDay();
  }
}

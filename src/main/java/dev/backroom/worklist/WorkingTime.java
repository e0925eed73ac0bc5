package dev.backroom.worklist;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * When one place works. Adds time along the time line, so that the nights with 23 and 25 hours
 * count for what they last.
 */
record WorkingTime(
    ZoneId zone,
    Set<DayOfWeek> days,
    LocalTime opens,
    LocalTime closes,
    Predicate<LocalDate> holiday) {

  /** Half a century of closed days in a row is a mistake in the settings. */
  private static final int LONGEST_SEARCH = 20_000;

  private record Span(Instant start, Instant end) {}

  WorkingTime {
    if (days.isEmpty() || !opens.isBefore(closes)) {
      throw new IllegalArgumentException(
          "A calendar needs a working day and opening before closing, not %s from %s to %s"
              .formatted(days, opens, closes));
    }
  }

  boolean isWorkingDay(LocalDate date) {
    return days.contains(date.getDayOfWeek()) && !holiday.test(date);
  }

  LocalDate dateOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  Instant startOf(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  Instant opening(LocalDate date) {
    return date.atTime(opens).atZone(zone).toInstant();
  }

  /** Adds to the whole of working days; the end of a day is the start of the next working day. */
  Instant afterDays(Instant from, Duration duration) {
    return add(
            from, duration.plusNanos(1), date -> new Span(startOf(date), startOf(date.plusDays(1))))
        .minusNanos(1);
  }

  /** Adds to opening hours; closing time still belongs to its day. */
  Instant afterHours(Instant from, Duration duration) {
    return add(from, duration, this::opened);
  }

  /** The opening hours between two moments; none if the second is not after the first. */
  Duration hoursBetween(Instant from, Instant to) {
    if (!to.isAfter(from)) {
      return Duration.ZERO;
    }
    return dateOf(from)
        .datesUntil(dateOf(to).plusDays(1))
        .filter(this::isWorkingDay)
        .map(this::opened)
        .map(work -> Duration.between(later(from, work.start()), earlier(to, work.end())))
        .filter(time -> !time.isNegative())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private Span opened(LocalDate date) {
    return new Span(opening(date), date.atTime(closes).atZone(zone).toInstant());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** The nth working day after (negative: before) a date; 0 is the date or the next working day. */
  LocalDate workingDay(LocalDate date, int number) {
    var step = number < 0 ? -1 : 1;
    var day = date;
    var left = Math.abs(number);
    for (var searched = 0; searched < LONGEST_SEARCH; searched++) {
      if (left == 0 && isWorkingDay(day)) {
        return day;
      }
      day = day.plusDays(step);
      if (isWorkingDay(day)) {
        left = Math.max(0, left - 1);
      }
    }
    throw neverOpen(date);
  }

  private Instant add(Instant from, Duration duration, Function<LocalDate, Span> workOf) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("Cannot count a negative duration: " + duration);
    }
    var left = duration;
    var date = dateOf(from);
    for (var searched = 0; searched < LONGEST_SEARCH; searched++, date = date.plusDays(1)) {
      if (!isWorkingDay(date)) {
        continue;
      }
      var work = workOf.apply(date);
      var start = later(from, work.start());
      var available = Duration.between(start, work.end());
      if (!available.isNegative() && left.compareTo(available) <= 0) {
        return start.plus(left);
      }
      left = available.isNegative() ? left : left.minus(available);
    }
    throw neverOpen(dateOf(from));
  }

  private IllegalStateException neverOpen(LocalDate since) {
    return new IllegalStateException("No working day found from " + since);
  }
}

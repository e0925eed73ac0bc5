package dev.backroom.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and spans as pages write them; all moments are UTC. */
final class Times {
  private static final DateTimeFormatter FULL = format("d MMM yyyy, HH:mm");
  private static final DateTimeFormatter DAY = format("d MMM yyyy");
  private static final DateTimeFormatter BRIEF = format("d MMM HH:mm");
  private static final long HOURS_SHOWN_AS_SUCH = 48;

  private Times() {}

  static String full(Instant moment) {
    return FULL.format(moment) + " UTC";
  }

  static String day(Instant moment) {
    return DAY.format(moment);
  }

  static String brief(Instant moment) {
    return BRIEF.format(moment);
  }

  /** To the unit that matters: 40 seconds, 12 minutes, 5 hours, 3 days. */
  static String span(Duration span) {
    var whole = span.abs();
    if (whole.toHours() >= HOURS_SHOWN_AS_SUCH) {
      return many(whole.toDays(), "day");
    }
    return whole.toMinutes() >= 120
        ? many(whole.toHours(), "hour")
        : whole.toSeconds() >= 120
            ? many(whole.toMinutes(), "minute")
            : many(whole.toSeconds(), "second");
  }

  private static String many(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }
}

package dev.backroom.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The moments that a question is about, both ends included. */
public record Span(Instant first, Instant last) {

  public static Span at(Instant moment) {
    return new Span(moment, moment);
  }

  /** A whole day in UTC. */
  public static Span day(LocalDate day) {
    return new Span(
        day.atStartOfDay(ZoneOffset.UTC).toInstant(),
        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1));
  }
}

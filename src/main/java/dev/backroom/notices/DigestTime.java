package dev.backroom.notices;

import dev.backroom.worklist.BusinessCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When the next digest goes out, for the diagram: {@code ${digestTime.next()}}. */
@Component
public class DigestTime {
  /** Longer than any transaction, so that a digest never leaves while a notice is on its way in. */
  private static final Duration CUT_OFF = Duration.ofMinutes(5);

  private static final String STANDARD = "";

  private final BusinessCalendar calendar;
  private final NoticeSettings settings;
  private final Clock clock;

  DigestTime(BusinessCalendar calendar, NoticeSettings settings, Clock clock) {
    this.calendar = calendar;
    this.settings = settings;
    this.clock = clock;
  }

  public Date next() {
    return Date.from(nextInstant());
  }

  Instant nextInstant() {
    return calendar.nextTime(STANDARD, settings.digestAt(), clock.instant().plus(CUT_OFF));
  }
}

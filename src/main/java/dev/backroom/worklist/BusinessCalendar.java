package dev.backroom.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Deadlines as business people count them. Diagrams use it in timers and due dates: {@code
 * ${businessCalendar.after(supplierCalendar, chaseAfter)}}.
 *
 * <p>A calendar is given by its own name or by the location or supplier that uses it; everybody
 * else has the standard calendar. See {@code calendars.yaml}.
 */
@Component
@EnableConfigurationProperties(CalendarSettings.class)
public class BusinessCalendar {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.UK);

  private final Map<String, WorkingTime> calendars;
  private final Map<String, String> usedBy;
  private final WorkingTime standard;
  private final Clock clock;

  BusinessCalendar(CalendarSettings settings, Clock clock) {
    this.calendars =
        settings.named().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, named -> named.getValue().workingTime()));
    this.usedBy = settings.usedBy();
    this.standard = named(settings.standard());
    this.usedBy.values().forEach(this::named);
    this.clock = clock;
  }

  /** Counts the hours of working days only: 24 hours after Friday noon is Monday noon. */
  public Date after(String calendar, String duration) {
    return Date.from(of(calendar).afterDays(clock.instant(), Duration.parse(duration)));
  }

  /** As {@link #after(String, String)}, from an instant in ISO-8601 text instead of from now. */
  public Date after(String calendar, String from, String duration) {
    return Date.from(of(calendar).afterDays(Instant.parse(from), Duration.parse(duration)));
  }

  /** Counts only the time between opening and closing: eight business hours are a day's work. */
  public Date afterWorkingHours(String calendar, String duration) {
    return Date.from(of(calendar).afterHours(clock.instant(), Duration.parse(duration)));
  }

  /** How much working time is left until then, as ISO-8601 text; nothing once it has passed. */
  String workingHoursUntil(String calendar, Instant end) {
    return of(calendar).hoursBetween(clock.instant(), end).toString();
  }

  /** A moment as people there read it: {@code Mon 23 Nov 2026, 14:00}. */
  String inWords(String calendar, Instant moment) {
    return WORDS.format(moment.atZone(of(calendar).zone()));
  }

  /** When the calendar's clocks show this time for the first time after the instant. */
  public Instant nextTime(String calendar, LocalTime time, Instant after) {
    var times = of(calendar);
    var today = times.dateOf(after).atTime(time).atZone(times.zone());
    return today.toInstant().isAfter(after)
        ? today.toInstant()
        : today.toLocalDate().plusDays(1).atTime(time).atZone(times.zone()).toInstant();
  }

  /** Opening time on the nth working day before an ISO-8601 date. */
  public Date daysBefore(String calendar, String date, int days) {
    var times = of(calendar);
    return Date.from(times.opening(times.workingDay(LocalDate.parse(date), -days)));
  }

  /** Opening time on the nth working day after an ISO-8601 date. */
  public Date daysAfter(String calendar, String date, int days) {
    var times = of(calendar);
    return Date.from(times.opening(times.workingDay(LocalDate.parse(date), days)));
  }

  /**
   * The last second of a day where the calendar is in force: what arrives until then is on time.
   */
  public Instant endOf(String calendar, LocalDate date) {
    return of(calendar).startOf(date.plusDays(1)).minusSeconds(1);
  }

  /** How many working days have begun since this date; 0 on the date itself and before it. */
  public long workingDaysSince(String calendar, LocalDate date) {
    var times = of(calendar);
    return date.datesUntil(latest(date, times.dateOf(clock.instant())).plusDays(1))
        .skip(1)
        .filter(times::isWorkingDay)
        .count();
  }

  /** Today, where the calendar is in force. */
  public LocalDate today(String calendar) {
    return of(calendar).dateOf(clock.instant());
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private WorkingTime of(String calendarOrUser) {
    return calendars.getOrDefault(usedBy.getOrDefault(calendarOrUser, calendarOrUser), standard);
  }

  private WorkingTime named(String calendar) {
    var times = calendars.get(calendar);
    if (times == null) {
      throw new IllegalArgumentException(
          "calendars.yaml uses calendar '%s', which it does not define".formatted(calendar));
    }
    return times;
  }
}

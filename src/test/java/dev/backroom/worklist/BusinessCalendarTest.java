package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

class BusinessCalendarTest {
  private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T11:00:00Z");

  private final BusinessCalendar calendar =
      new BusinessCalendar(shipped(), Clock.fixed(FRIDAY_NOON, ZoneOffset.UTC));

  @Test
  void countsOnTheSuppliersCalendar() {
    assertThat(calendar.after("de-by", "PT24H")).isEqualTo("2026-11-23T11:00:00Z");
    assertThat(calendar.after("de-by", "2026-12-23T11:00:00Z", "PT72H"))
        .isEqualTo("2026-12-29T11:00:00Z");
  }

  @Test
  void knowsHolidaysOfTheRegion() {
    assertThat(calendar.after("de-by", "2026-01-05T11:00:00Z", "PT24H"))
        .isEqualTo("2026-01-07T11:00:00Z");
    assertThat(calendar.after("de-nw", "2026-01-05T11:00:00Z", "PT24H"))
        .isEqualTo("2026-01-06T11:00:00Z");
  }

  @Test
  void usesTheCalendarOfTheLocationAndClosesForStockTaking() {
    assertThat(calendar.daysAfter("dc01", "2026-12-30", 1)).isEqualTo("2027-01-04T05:00:00Z");
    assertThat(calendar.daysAfter("s001", "2026-12-30", 1)).isEqualTo("2026-12-31T07:00:00Z");
  }

  @Test
  void usesTheStandardCalendarForAnybodyElse() {
    assertThat(calendar.after("SUP-UNKNOWN", "PT24H")).isEqualTo("2026-11-23T11:00:00Z");
  }

  @Test
  void givesTwoWorkingDaysBeforeAndOneAfterThePromise() {
    assertThat(calendar.daysBefore("de-by", "2026-12-08", 2)).isEqualTo("2026-12-04T07:00:00Z");
    assertThat(calendar.daysAfter("de-by", "2026-12-04", 1)).isEqualTo("2026-12-07T07:00:00Z");
  }

  @Test
  void knowsWhenTheClockOnTheWallShowsATimeNext() {
    var seven = LocalTime.of(7, 0);

    assertThat(calendar.nextTime("", seven, Instant.parse("2026-11-20T05:59:59Z")))
        .isEqualTo("2026-11-20T06:00:00Z");
    assertThat(calendar.nextTime("", seven, Instant.parse("2026-11-20T06:00:00Z")))
        .isEqualTo("2026-11-21T06:00:00Z");
    assertThat(calendar.nextTime("", seven, Instant.parse("2027-03-27T12:00:00Z")))
        .as("the night has an hour less")
        .isEqualTo("2027-03-28T05:00:00Z");
    assertThat(calendar.nextTime("", seven, Instant.parse("2027-10-30T12:00:00Z")))
        .as("the night has an hour more")
        .isEqualTo("2027-10-31T06:00:00Z");
    assertThat(calendar.nextTime("gb", seven, Instant.parse("2026-11-20T06:30:00Z")))
        .isEqualTo("2026-11-20T07:00:00Z");
  }

  @Test
  void countsBusinessHoursForSignatures() {
    assertThat(calendar.afterWorkingHours("s001", "PT8H")).isEqualTo("2026-11-23T10:00:00Z");
  }

  @Test
  void countsWorkingDaysThatHaveBegunSinceADate() {
    assertThat(calendar.workingDaysSince("de-by", LocalDate.of(2026, 11, 18))).isEqualTo(2);
    assertThat(calendar.workingDaysSince("de-by", LocalDate.of(2026, 11, 20))).isZero();
    assertThat(calendar.workingDaysSince("de-by", LocalDate.of(2026, 11, 30))).isZero();
  }

  @Test
  void aDayEndsWhereTheCalendarIsInForce() {
    assertThat(calendar.endOf("de-by", LocalDate.of(2026, 12, 8)))
        .isEqualTo("2026-12-08T22:59:59Z");
    assertThat(calendar.today("de-by")).isEqualTo("2026-11-20");
  }

  @Test
  void refusesSettingsThatNameACalendarTheyDoNotDefine() {
    var settings = new CalendarSettings("missing", Map.of(), Map.of());

    assertThatThrownBy(() -> new BusinessCalendar(settings, Clock.systemUTC()))
        .hasMessageContaining("'missing'");
  }

  private static CalendarSettings shipped() {
    try {
      List<PropertySource<?>> yaml =
          new YamlPropertySourceLoader().load("calendars", new ClassPathResource("calendars.yaml"));
      return new Binder(ConfigurationPropertySources.from(yaml))
          .bind("backroom.calendars", CalendarSettings.class)
          .get();
    } catch (IOException cause) {
      throw new java.io.UncheckedIOException(cause);
    }
  }
}

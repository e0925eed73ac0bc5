package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate HOLIDAY = LocalDate.of(2026, 4, 6);
  private static final WorkingTime OFFICE =
      new WorkingTime(
          BERLIN,
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(8, 0),
          LocalTime.of(17, 0),
          HOLIDAY::equals);
  private static final WorkingTime SHOP =
      new WorkingTime(
          BERLIN,
          EnumSet.allOf(DayOfWeek.class),
          LocalTime.of(1, 0),
          LocalTime.of(4, 0),
          date -> false);

  @Test
  void twentyFourHoursAfterFridayNoonIsMondayNoon() {
    assertThat(OFFICE.afterDays(at("2026-11-20T12:00"), Duration.ofHours(24)))
        .isEqualTo(at("2026-11-23T12:00"));
  }

  @Test
  void seventyTwoHoursSkipWeekendAndEasterMonday() {
    assertThat(OFFICE.afterDays(at("2026-04-02T15:00"), Duration.ofHours(72)))
        .isEqualTo(at("2026-04-08T15:00"));
  }

  @Test
  void theEndOfFridayIsTheStartOfMonday() {
    assertThat(OFFICE.afterDays(at("2026-11-20T12:00"), Duration.ofHours(12)))
        .isEqualTo(at("2026-11-23T00:00"));
  }

  @Test
  void aDayIsShortInTheNightInWhichTheClockGoesForward() {
    assertThat(SHOP.afterDays(at("2026-03-28T12:00"), Duration.ofHours(24)))
        .isEqualTo(at("2026-03-29T13:00"));
    assertThat(SHOP.afterHours(at("2026-03-29T00:00"), Duration.ofHours(2)))
        .isEqualTo(at("2026-03-29T04:00"));
  }

  @Test
  void aDayIsLongInTheNightInWhichTheClockGoesBack() {
    assertThat(SHOP.afterDays(at("2026-10-24T12:00"), Duration.ofHours(24)))
        .isEqualTo(at("2026-10-25T11:00"));
    assertThat(SHOP.afterHours(at("2026-10-25T00:00"), Duration.ofHours(4)))
        .isEqualTo(at("2026-10-25T04:00"));
  }

  @Test
  void eightBusinessHoursRunFromOneAfternoonIntoTheNext() {
    assertThat(OFFICE.afterHours(at("2026-11-20T16:00"), Duration.ofHours(8)))
        .isEqualTo(at("2026-11-23T15:00"));
    assertThat(OFFICE.afterHours(at("2026-11-20T20:00"), Duration.ofHours(9)))
        .isEqualTo(at("2026-11-23T17:00"));
  }

  @Test
  void countsWorkingDaysInBothDirections() {
    var easterTuesday = LocalDate.of(2026, 4, 7);

    assertThat(OFFICE.workingDay(easterTuesday, -2)).isEqualTo("2026-04-02");
    assertThat(OFFICE.workingDay(LocalDate.of(2026, 4, 2), 2)).isEqualTo(easterTuesday);
    assertThat(OFFICE.workingDay(HOLIDAY, 0)).isEqualTo(easterTuesday);
  }

  @Test
  void refusesACalendarWithoutWork() {
    assertThatThrownBy(
            () -> new WorkingTime(BERLIN, Set.of(), LocalTime.MIN, LocalTime.MAX, date -> false))
        .hasMessageContaining("needs a working day");
    assertThatThrownBy(() -> OFFICE.afterDays(at("2026-11-20T12:00"), Duration.ofHours(-1)))
        .hasMessageContaining("negative");
  }

  @Property(tries = 400)
  void neverLandsOnAClosedDay(@ForAll("instants") Instant from, @ForAll("minutes") Duration time) {
    assertThat(OFFICE.isWorkingDay(OFFICE.dateOf(OFFICE.afterDays(from, time)))).isTrue();
    var due = OFFICE.afterHours(from, time).atZone(BERLIN);
    assertThat(OFFICE.isWorkingDay(due.toLocalDate())).isTrue();
    assertThat(due.toLocalTime()).isBetween(OFFICE.opens(), OFFICE.closes());
  }

  @Property(tries = 400)
  void whatIsLeftOfATimeIsTheWholeOfItWhenItBegins(
      @ForAll("instants") Instant from, @ForAll("minutes") Duration time) {
    assertThat(OFFICE.hoursBetween(from, OFFICE.afterHours(from, time))).isEqualTo(time);
    assertThat(SHOP.hoursBetween(from, SHOP.afterHours(from, time))).isEqualTo(time);
    assertThat(OFFICE.hoursBetween(OFFICE.afterHours(from, time), from)).isZero();
  }

  @Property(tries = 400)
  void isMonotoneInStartAndDuration(
      @ForAll("instants") Instant from,
      @ForAll("minutes") Duration time,
      @ForAll("minutes") Duration more) {
    assertThat(OFFICE.afterDays(from, time.plus(more)))
        .isAfterOrEqualTo(OFFICE.afterDays(from, time));
    assertThat(OFFICE.afterDays(from.plus(more), time))
        .isAfterOrEqualTo(OFFICE.afterDays(from, time));
    assertThat(OFFICE.afterHours(from.plus(more), time))
        .isAfterOrEqualTo(OFFICE.afterHours(from, time));
    assertThat(OFFICE.afterDays(from, time)).isAfterOrEqualTo(from.plus(time));
  }

  @Property(tries = 400)
  void isAdditive(
      @ForAll("instants") Instant from,
      @ForAll("minutes") Duration first,
      @ForAll("minutes") Duration second) {
    for (var times : Set.of(OFFICE, SHOP)) {
      assertThat(times.afterDays(times.afterDays(from, first), second))
          .isEqualTo(times.afterDays(from, first.plus(second)));
      assertThat(times.afterHours(times.afterHours(from, first), second))
          .isEqualTo(times.afterHours(from, first.plus(second)));
    }
  }

  @Property(tries = 200)
  void goingForthAndBackOverWorkingDaysEndsWhereItBegan(
      @ForAll("instants") Instant from, @ForAll @IntRange(min = 1, max = 60) int days) {
    var start = OFFICE.workingDay(OFFICE.dateOf(from), 0);

    assertThat(OFFICE.workingDay(OFFICE.workingDay(start, days), -days)).isEqualTo(start);
  }

  @Provide
  Arbitrary<Instant> instants() {
    var around2026 =
        Arbitraries.longs()
            .between(
                at("2026-01-01T00:00").getEpochSecond(), at("2027-01-01T00:00").getEpochSecond());
    var aroundClockChanges =
        Combinators.combine(
                Arbitraries.of(at("2026-03-29T00:00"), at("2026-10-25T00:00")),
                Arbitraries.longs().between(-90_000, 90_000))
            .as((night, seconds) -> night.getEpochSecond() + seconds);
    var noonsAndMidnights =
        Arbitraries.integers()
            .between(0, 700)
            .map(half -> LocalDateTime.parse("2026-01-01T00:00").plusHours(12L * half))
            .map(time -> time.atZone(BERLIN).toEpochSecond());
    return Arbitraries.oneOf(around2026, noonsAndMidnights, aroundClockChanges)
        .map(Instant::ofEpochSecond);
  }

  @Provide
  Arbitrary<Duration> minutes() {
    var halfDays = Arbitraries.longs().between(0, 20).map(half -> Duration.ofHours(12 * half));
    return Arbitraries.oneOf(
        halfDays, Arbitraries.longs().between(0, 20_000).map(Duration::ofMinutes));
  }

  private static Instant at(String localTime) {
    return LocalDateTime.parse(localTime).atZone(BERLIN).toInstant();
  }
}

package dev.backroom.worklist;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What {@code calendars.yaml} says: calendars by name, who uses which, and the standard one. */
@ConfigurationProperties("backroom.calendars")
record CalendarSettings(
    String standard,
    @DefaultValue Map<String, Calendar> named,
    @DefaultValue Map<String, String> usedBy) {

  /**
   * @param holidays country and region as jollyday knows them, such as {@code de/by}; empty for
   *     none
   * @param closed further days on which nobody works
   */
  record Calendar(
      ZoneId zone,
      Set<DayOfWeek> days,
      LocalTime opens,
      LocalTime closes,
      @DefaultValue("") String holidays,
      @DefaultValue Set<LocalDate> closed) {

    WorkingTime workingTime() {
      Predicate<LocalDate> extra = closed::contains;
      return new WorkingTime(zone, days, opens, closes, extra.or(publicHolidays()));
    }

    private Predicate<LocalDate> publicHolidays() {
      if (holidays.isEmpty()) {
        return date -> false;
      }
      var parts = holidays.split("/", 2);
      var country = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
      return parts.length == 1
          ? date -> country.isHoliday(date)
          : date -> country.isHoliday(date, parts[1]);
    }
  }
}

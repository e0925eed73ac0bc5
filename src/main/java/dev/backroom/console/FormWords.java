package dev.backroom.console;

import dev.backroom.engine.WrongInput;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what people type into our pages. */
final class FormWords {
  private static final int MINOR_DIGITS = 2;
  private static final String NO_DAY = "'%s' is no day; write it like 2026-11-30.";
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern AMOUNT = Pattern.compile("(?:\\d{1,12}(?:\\.\\d{1,2})?)?");

  private FormWords() {}

  static @Nullable String blankToNull(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  static String or(@Nullable String typed, String otherwise) {
    return typed == null ? otherwise : typed.strip();
  }

  /** Nothing typed is the first one, 0. */
  static int page(@Nullable String typed) {
    var page = blankToNull(typed);
    if (page != null && !page.matches("\\d{1,6}")) {
      throw new WrongInput("'%s' is no page; the first is 0.".formatted(page));
    }
    return page == null ? 0 : Integer.parseInt(page);
  }

  /** Nothing typed is nothing. */
  static Optional<LocalDate> day(@Nullable String typed) {
    var day = blankToNull(typed);
    if (day != null && !DAY.matcher(day).matches()) {
      throw new WrongInput(NO_DAY.formatted(day));
    }
    try {
      return Optional.ofNullable(day).map(LocalDate::parse);
    } catch (DateTimeParseException noDay) {
      throw new WrongInput(NO_DAY.formatted(day));
    }
  }

  /** Null is now, and so is today: what is on record is not changed backwards. */
  static @Nullable Instant beginning(@Nullable LocalDate firstDay, LocalDate today) {
    return firstDay == null || firstDay.equals(today)
        ? null
        : firstDay.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  static Instant end(LocalDate lastDay) {
    return lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** {@code 5000} and {@code 5000.50} EUR; nothing typed is nothing. */
  static long minorUnits(String amount) {
    if (!AMOUNT.matcher(amount.strip()).matches()) {
      throw new WrongInput(
          "'%s' is no amount in EUR; write it like 5000 or 5000.50.".formatted(amount));
    }
    return amount.isBlank()
        ? 0
        : new BigDecimal(amount.strip()).movePointRight(MINOR_DIGITS).longValueExact();
  }
}

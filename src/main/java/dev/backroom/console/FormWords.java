package dev.backroom.console;

import dev.backroom.engine.WrongInput;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what people type into our pages. */
final class FormWords {
  private static final int MINOR_DIGITS = 2;
  private static final Pattern AMOUNT = Pattern.compile("(?:\\d{1,12}(?:\\.\\d{1,2})?)?");

  private FormWords() {}

  static @Nullable String blankToNull(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  static String or(@Nullable String typed, String otherwise) {
    return typed == null ? otherwise : typed.strip();
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

package dev.backroom.decision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a column holds, as far as it decides which values tell its cells apart. */
enum ColumnType {
  BOOLEAN,
  WHOLE,
  DECIMAL,
  MOMENT,
  TEXT,
  /** Nothing is declared and no cell names a value. */
  ANYTHING,
  /** A type of which we know no values, such as a duration or a list. */
  OTHER;

  /** By the declared type; without one that the engine knows, by the values that cells name. */
  static ColumnType of(@Nullable String declared, Collection<Object> named) {
    return switch (String.valueOf(declared)) {
      case "boolean" -> BOOLEAN;
      case "integer", "long" -> WHOLE;
      case "double", "number" -> DECIMAL;
      case "date" -> MOMENT;
      case "string" -> TEXT;
      default -> byValues(named);
    };
  }

  private static ColumnType byValues(Collection<Object> named) {
    if (named.isEmpty()) {
      return ANYTHING;
    }
    return Optional.of(OTHER)
        .filter(type -> named.stream().anyMatch(value -> !(value instanceof Number)))
        .map(type -> named.stream().allMatch(String.class::isInstance) ? TEXT : type)
        .map(type -> named.stream().allMatch(Boolean.class::isInstance) ? BOOLEAN : type)
        .orElse(DECIMAL);
  }

  /** A value of another kind tells no cells of this column apart. */
  boolean holds(Object value) {
    return switch (this) {
      case BOOLEAN -> value instanceof Boolean;
      case WHOLE, DECIMAL -> value instanceof Number;
      case MOMENT -> moment(value).isPresent();
      case TEXT -> value instanceof String;
      case ANYTHING, OTHER -> false;
    };
  }

  static Optional<LocalDateTime> moment(Object value) {
    if (value instanceof LocalDate day) {
      return Optional.of(day.atStartOfDay());
    }
    if (value instanceof ZonedDateTime zoned) {
      return Optional.of(zoned.withZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime());
    }
    return value instanceof LocalDateTime local ? Optional.of(local) : Optional.empty();
  }
}

package dev.backroom.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The values of one column that tell its cells apart: each value that a cell names, one between two
 * neighbours, and one beyond either end. Cells that only compare answer alike for all others.
 */
final class ColumnValues {
  /** Stands for every text that no cell names. */
  static final String OTHER_TEXT = "(any other text)";

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private ColumnValues() {}

  static List<Object> of(ColumnType type, Collection<Object> named) {
    return switch (type) {
      case BOOLEAN -> List.of(true, false);
      case WHOLE -> line(numbers(named), BigDecimal.ONE, BigDecimal::longValueExact);
      case DECIMAL -> line(numbers(named), CENT, BigDecimal::doubleValue);
      case MOMENT -> line(seconds(named), BigDecimal.ONE, ColumnValues::date);
      case TEXT ->
          Stream.concat(named.stream().sorted().distinct(), Stream.of(OTHER_TEXT)).toList();
      case ANYTHING, OTHER -> List.of(TableColumn.ANYTHING);
    };
  }

  private static Stream<BigDecimal> numbers(Collection<Object> named) {
    return named.stream().map(value -> new BigDecimal(value.toString()));
  }

  private static Stream<BigDecimal> seconds(Collection<Object> named) {
    return named.stream()
        .flatMap(value -> ColumnType.moment(value).stream())
        .map(moment -> BigDecimal.valueOf(moment.toEpochSecond(ZoneOffset.UTC)));
  }

  private static Object date(BigDecimal seconds) {
    var moment = LocalDateTime.ofEpochSecond(seconds.longValueExact(), 0, ZoneOffset.UTC);
    return Date.from(moment.atZone(ZoneId.systemDefault()).toInstant());
  }

  private static List<Object> line(
      Stream<BigDecimal> named, BigDecimal step, Function<BigDecimal, Object> value) {
    var whole = step.equals(BigDecimal.ONE);
    var numbers = new TreeSet<BigDecimal>();
    named.forEach(
        number -> {
          numbers.add(whole ? number.setScale(0, RoundingMode.FLOOR) : number);
          numbers.add(whole ? number.setScale(0, RoundingMode.CEILING) : number);
        });
    if (numbers.isEmpty()) {
      return List.of(value.apply(BigDecimal.ZERO));
    }
    var line = new TreeSet<BigDecimal>(numbers);
    line.add(numbers.first().subtract(step));
    for (var number : numbers) {
      var next = numbers.higher(number);
      var further = number.add(step);
      if (next == null || further.compareTo(next) < 0) {
        line.add(further);
      } else if (!whole) {
        line.add(number.add(next).divide(BigDecimal.valueOf(2)));
      }
    }
    return line.stream().map(value).toList();
  }
}

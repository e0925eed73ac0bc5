package dev.backroom.imports;

import dev.backroom.imports.Mapping.Cell;
import dev.backroom.shared.BusinessKey;
import dev.backroom.shared.LocationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** Reads the cells of one line as the mapping says, or refuses the line. */
final class LineReader {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

  private final Mapping mapping;
  private final List<DateTimeFormatter> dates;
  private final int decimals;

  LineReader(Mapping mapping) {
    this.mapping = mapping;
    this.dates =
        mapping.file().dates().stream()
            .map(pattern -> pattern.replace("yyyy", "uuuu"))
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
            .map(format -> format.withResolverStyle(ResolverStyle.STRICT))
            .toList();
    this.decimals = Currency.getInstance(mapping.line().currency()).getDefaultFractionDigits();
  }

  FileLine read(CSVRecord cells, long line) {
    var supplier = text(cells, mapping.supplier().name());
    var article =
        mapping.line().item().stream()
            .map(column -> text(cells, column))
            .collect(Collectors.joining(" "));
    var shared =
        new FileLine.Shared(
            text(cells, mapping.requisition().requester()),
            location(cells),
            Identifiers.word(text(cells, mapping.requisition().category())),
            text(cells, mapping.requisition().costCentre()),
            text(cells, mapping.requisition().reason()),
            supplier);
    var when = mapping.dates();
    return new FileLine(
        line,
        order(cells),
        shared,
        Identifiers.sku(supplier, article),
        article,
        quantity(cells, mapping.line().quantity()),
        priceMinor(cells, mapping.line().unitPrice()),
        date(cells, when.ordered().column()).orElse(null),
        date(cells, when.promised())
            .orElseThrow(() -> new LineRefused(when.promised(), "the promised date is missing")),
        when.delivered() == null ? null : date(cells, when.delivered()).orElse(null),
        Optional.ofNullable(mapping.line().deliveryNote())
            .flatMap(note -> find(cells, note))
            .orElse(null));
  }

  private String order(CSVRecord cells) {
    var number = text(cells, mapping.order());
    try {
      return new BusinessKey(number).value();
    } catch (IllegalArgumentException wrong) {
      throw new LineRefused(mapping.order(), String.valueOf(wrong.getMessage()));
    }
  }

  private String location(CSVRecord cells) {
    var cell = mapping.requisition().locationId();
    var name = text(cells, cell);
    try {
      return new LocationId(Identifiers.location(name)).value();
    } catch (IllegalArgumentException wrong) {
      throw new LineRefused(column(cell), "'%s' gives no location".formatted(name));
    }
  }

  private long quantity(CSVRecord cells, Cell cell) {
    var number = number(cells, cell);
    try {
      return positive(number, cell).longValueExact();
    } catch (ArithmeticException fraction) {
      throw new LineRefused(column(cell), "'%s' is not a whole number".formatted(number));
    }
  }

  private long priceMinor(CSVRecord cells, Cell cell) {
    var price = number(cells, cell);
    try {
      return positive(price, cell).movePointRight(decimals).longValueExact();
    } catch (ArithmeticException fraction) {
      throw new LineRefused(
          column(cell),
          "'%s' has more than %d decimals, which %s does not know"
              .formatted(price, decimals, mapping.line().currency()));
    }
  }

  private static BigDecimal positive(BigDecimal number, Cell cell) {
    if (number.signum() <= 0 || number.compareTo(LARGEST) > 0) {
      throw new LineRefused(
          column(cell), "'%s' is not between 0 and 1,000,000,000".formatted(number));
    }
    return number;
  }

  private BigDecimal number(CSVRecord cells, Cell cell) {
    var text = text(cells, cell);
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException wrong) {
      throw new LineRefused(column(cell), "'%s' is not a number".formatted(text));
    }
  }

  private Optional<LocalDate> date(CSVRecord cells, String column) {
    return find(cells, column).map(text -> date(text, column));
  }

  private LocalDate date(String text, String column) {
    for (var format : dates) {
      try {
        return LocalDate.parse(text, format);
      } catch (DateTimeParseException anotherFormatMayFit) {
        continue;
      }
    }
    throw new LineRefused(
        column, "'%s' is no date of the form %s".formatted(text, mapping.file().dates()));
  }

  private String text(CSVRecord cells, Cell cell) {
    return find(cells, cell).orElseThrow(() -> new LineRefused(column(cell), "is empty"));
  }

  private String text(CSVRecord cells, String column) {
    return find(cells, column).orElseThrow(() -> new LineRefused(column, "is empty"));
  }

  private Optional<String> find(CSVRecord cells, Cell cell) {
    return cell.column() == null ? Optional.ofNullable(cell.value()) : find(cells, cell.column());
  }

  private Optional<String> find(CSVRecord cells, String column) {
    return Optional.of(cells.get(column).strip())
        .filter(text -> !text.isEmpty() && !mapping.file().missing().contains(text));
  }

  private static String column(Cell cell) {
    return Optional.ofNullable(cell.column()).orElse("");
  }
}

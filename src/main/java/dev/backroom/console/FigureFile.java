package dev.backroom.console;

import dev.backroom.figures.KeyFigures.Counted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** What a figure is made of as a file for a spreadsheet (RFC 4180); times are seconds. */
final class FigureFile {

  private FigureFile() {}

  static String of(List<Counted> counted) {
    var text = new StringBuilder();
    try (var file = new CSVPrinter(text, CSVFormat.RFC4180)) {
      file.printRecord("case", "at", "value", "reason");
      for (var one : counted) {
        file.printRecord(
            harmless(one.businessKey()), one.at(), plain(one.value()), harmless(one.reason()));
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return text.toString();
  }

  private static String harmless(@Nullable String text) {
    return WorkFile.harmless(Objects.requireNonNullElse(text, ""));
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}

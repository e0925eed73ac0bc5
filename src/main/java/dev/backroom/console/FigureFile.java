package dev.backroom.console;

import dev.backroom.figures.KeyFigures.Counted;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** What a figure is made of as a file for a spreadsheet; times are seconds. */
final class FigureFile {

  private FigureFile() {}

  static String of(List<Counted> counted) {
    var file = new Spreadsheet("case", "at", "value", "reason");
    counted.forEach(
        one ->
            file.add(
                Objects.requireNonNullElse(one.businessKey(), ""),
                one.at().toString(),
                BigDecimal.valueOf(one.value()).stripTrailingZeros().toPlainString(),
                Objects.requireNonNullElse(one.reason(), "")));
    return file.toString();
  }
}

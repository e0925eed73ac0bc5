package dev.backroom.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows of texts as a file that spreadsheets open (RFC 4180) and do not run. */
final class Spreadsheet {
  private final StringBuilder text = new StringBuilder();
  private final CSVPrinter file;

  Spreadsheet(String... columns) {
    try {
      file = new CSVPrinter(text, CSVFormat.RFC4180);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    add(columns);
  }

  Spreadsheet add(String... cells) {
    return add(Arrays.asList(cells));
  }

  Spreadsheet add(List<String> cells) {
    try {
      file.printRecord(cells.stream().map(Spreadsheet::harmless).toList());
      return this;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** A spreadsheet would take a text that begins like this for a formula and run it. */
  private static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

package dev.backroom.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A list of open steps as a file for a spreadsheet (RFC 4180). */
final class WorkFile {
  private static final String[] COLUMNS = {
    "case", "process", "step", "waits for", "since", "due", "amount", "trouble"
  };

  private WorkFile() {}

  static String of(List<WorkRow> rows) {
    var text = new StringBuilder();
    try (var file = new CSVPrinter(text, CSVFormat.RFC4180)) {
      file.printRecord((Object[]) COLUMNS);
      for (var row : rows) {
        file.printRecord(
            Stream.of(
                    row.businessKey(),
                    row.process(),
                    row.step(),
                    row.waitsFor(),
                    row.since(),
                    row.due(),
                    row.money(),
                    row.trouble())
                .map(WorkFile::harmless)
                .toList());
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return text.toString();
  }

  /** A spreadsheet would take a text that begins like this for a formula and run it. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}

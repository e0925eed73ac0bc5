package dev.backroom.decision;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the cases beside a table: columns {@code case}, {@code in:<input>}, {@code out:<output>}
 * and {@code rule}, several rules separated by blanks or {@code ;}.
 */
final class TableCases {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private TableCases() {}

  static List<TableCase> read(Reader csv) throws IOException {
    var cases = new ArrayList<TableCase>();
    for (var line : FORMAT.parse(csv)) {
      if (!line.isConsistent()) {
        throw new IllegalArgumentException(
            "Line %d has not as many columns as the heading".formatted(line.getRecordNumber() + 1));
      }
      cases.add(
          new TableCase(
              (int) line.getRecordNumber() + 1,
              line.get("case"),
              columns(line, "in:"),
              columns(line, "out:"),
              Stream.of(line.get("rule").split("[;\\s]+"))
                  .filter(rule -> !rule.isBlank())
                  .toList()));
    }
    return cases;
  }

  private static Map<String, String> columns(CSVRecord line, String prefix) {
    var columns = new TreeMap<String, String>();
    line.toMap()
        .forEach(
            (name, value) -> {
              if (name.startsWith(prefix)) {
                columns.put(name.substring(prefix.length()), value);
              }
            });
    return columns;
  }
}

package dev.backroom.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** An event log as a table (RFC 4180), one line for each event. */
final class CsvLog implements LogFile {
  private final CSVPrinter file;

  CsvLog(Writer to) {
    try {
      file = new CSVPrinter(to, CSVFormat.RFC4180);
      file.printRecord("event", "case", "time", "activity", "person", "in place of", "details");
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  @Override
  public void add(LogEvent event) {
    var record = event.record();
    try {
      file.printRecord(
          event.id(),
          event.businessKey(),
          event.at(),
          event.activity(),
          record.actor(),
          record.onBehalfOf(),
          record.details());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  @Override
  public void close() {
    try {
      file.flush();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}

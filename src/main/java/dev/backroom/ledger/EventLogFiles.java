package dev.backroom.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Writes the events of a period in the form that is asked for, row by row. */
@Component
class EventLogFiles {
  private final EventLog log;

  EventLogFiles(EventLog log) {
    this.log = log;
  }

  /**
   * @param to stays open
   */
  LogCounts write(LogFormat format, LogPeriod period, OutputStream to) {
    return switch (format) {
      case CSV -> events(period, new CsvLog(text(to)));
      case XES -> events(period, new XesLog(text(to)));
      case OCEL -> objects(period, all -> new OcelJson(text(to), all));
      case OCEL_XML -> objects(period, all -> new OcelXml(text(to), all));
      case OCEL_SQLITE -> sqlite(period, to);
    };
  }

  private LogCounts events(LogPeriod period, LogFile file) {
    var counter = new Counter();
    try (file) {
      log.read(
          period,
          event -> {
            counter.count(event);
            file.add(event);
          });
    }
    return counter.counts(0);
  }

  private LogCounts objects(LogPeriod period, Function<OcelObjects, OcelForm> form) {
    var objects = new OcelObjects();
    log.entries(period, objects::add);
    var counter = new Counter();
    try (var file = form.apply(objects)) {
      log.read(
          period,
          event -> {
            counter.count(event);
            file.add(OcelEvent.of(event));
          });
    }
    return counter.counts(objects.all().size());
  }

  /** A database cannot be written to a stream. */
  private LogCounts sqlite(LogPeriod period, OutputStream to) {
    try {
      var file = Files.createTempFile("backroom-export", ".sqlite");
      try {
        var counts = objects(period, all -> new OcelSqlite(file, all));
        Files.copy(file, to);
        return counts;
      } finally {
        Files.delete(file);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static Writer text(OutputStream to) {
    return new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
  }

  /** Events come case by case. */
  private static final class Counter {
    private long events;
    private long cases;
    private String last = "";

    void count(LogEvent event) {
      events++;
      if (!event.businessKey().equals(last)) {
        last = event.businessKey();
        cases++;
      }
    }

    LogCounts counts(long objects) {
      return new LogCounts(events, cases, objects);
    }
  }
}

package dev.backroom.console;

import dev.backroom.access.Rights;
import dev.backroom.ledger.CsvLog;
import dev.backroom.ledger.EventLog;
import dev.backroom.ledger.OcelLog;
import dev.backroom.ledger.XesLog;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives the events of a period as a file, to whoever may look at all cases. */
@Controller
@RequestMapping("/console/export")
class ExportPage {
  private final EventLog log;
  private final Rights rights;

  ExportPage(EventLog log, Rights rights) {
    this.log = log;
    this.rights = rights;
  }

  /** What can be asked for, with what tools call it. */
  enum Format {
    CSV("text/csv", "csv"),
    XES("application/xml", "xes"),
    OCEL("application/json", "json");

    private final String type;
    private final String ending;

    Format(String type, String ending) {
      this.type = type;
      this.ending = ending;
    }
  }

  @GetMapping
  String choose(Authentication login) {
    rights.require(login, Rights.LOOK_AT_CASES);
    return "console/export";
  }

  /**
   * @param until the last day that is in it
   */
  @GetMapping("/{format}")
  void file(
      @PathVariable Format format,
      @RequestParam LocalDate from,
      @RequestParam LocalDate until,
      Authentication login,
      HttpServletResponse response)
      throws IOException {
    rights.require(login, Rights.LOOK_AT_CASES);
    response.setContentType(format.type);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"backroom-%s-%s.%s\"".formatted(from, until, format.ending));
    write(format, begin(from), begin(until.plusDays(1)), response);
  }

  private void write(Format format, Instant from, Instant until, HttpServletResponse response)
      throws IOException {
    switch (format) {
      case CSV -> {
        try (var file = new CsvLog(response.getWriter())) {
          log.read(from, until, file::add);
        }
      }
      case XES -> {
        try (var file = new XesLog(response.getWriter())) {
          log.read(from, until, file::add);
        }
      }
      case OCEL -> {
        try (var file = new OcelLog(response.getWriter())) {
          log.read(from, until, file::add);
        }
      }
    }
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}

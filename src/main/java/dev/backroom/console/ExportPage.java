package dev.backroom.console;

import dev.backroom.access.Rights;
import dev.backroom.ledger.LogFormat;
import dev.backroom.ledger.PeriodExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
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
  private final PeriodExport export;
  private final Rights rights;

  ExportPage(PeriodExport export, Rights rights) {
    this.export = export;
    this.rights = rights;
  }

  @GetMapping
  String choose(Authentication login) {
    rights.require(login, Rights.LOOK_AT_CASES);
    return "console/export";
  }

  /**
   * A ZIP with the log and its manifest.
   *
   * @param until the last day that is in it
   */
  @GetMapping("/{format}")
  void file(
      @PathVariable LogFormat format,
      @RequestParam LocalDate from,
      @RequestParam LocalDate until,
      Authentication login,
      HttpServletResponse response)
      throws IOException {
    rights.require(login, Rights.LOOK_AT_CASES);
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"backroom-%s-%s-%s.zip\"".formatted(from, until, format));
    export.write(format, from, until, response.getOutputStream());
  }
}

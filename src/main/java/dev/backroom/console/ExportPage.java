package dev.backroom.console;

import dev.backroom.access.Rights;
import dev.backroom.engine.WrongInput;
import dev.backroom.ledger.LogFormat;
import dev.backroom.ledger.PeriodExport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Gives the events of a period as a file, to whoever may look at all cases. */
@Controller
@RequestMapping("/console/export")
class ExportPage {
  private static final String PAGE = "console/export";

  private final PeriodExport export;
  private final Rights rights;
  private final Clock clock;

  ExportPage(PeriodExport export, Rights rights, Clock clock) {
    this.export = export;
    this.rights = rights;
    this.clock = clock;
  }

  /** Begins with the last whole month. */
  @GetMapping
  String choose(Authentication login, Model page) {
    rights.require(login, Rights.LOOK_AT_CASES);
    var month = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).minusMonths(1);
    page.addAttribute("from", month.atDay(1));
    page.addAttribute("until", month.atEndOfMonth());
    return PAGE;
  }

  /**
   * A ZIP with the log and its manifest.
   *
   * @param until the last day that is in it
   */
  @GetMapping("/{format}")
  void file(
      @PathVariable LogFormat format,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String until,
      Authentication login,
      HttpServletResponse response)
      throws IOException {
    rights.require(login, Rights.LOOK_AT_CASES);
    var period = new DayRange(day(from), day(until));
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"backroom-%s-%s-%s.zip\""
            .formatted(period.first(), period.last(), format));
    export.write(format, period.first(), period.last(), response.getOutputStream());
  }

  private static LocalDate day(@Nullable String typed) {
    return FormWords.day(typed)
        .orElseThrow(() -> new WrongInput("An export needs its first and its last day."));
  }

  @ExceptionHandler
  ModelAndView refuse(WrongInput wrong, HttpServletRequest request) {
    var page = new ModelAndView(PAGE, HttpStatus.BAD_REQUEST);
    page.addObject("refusal", wrong.reason());
    page.addObject("from", request.getParameter("from"));
    page.addObject("until", request.getParameter("until"));
    return page;
  }
}

package dev.backroom.console;

import dev.backroom.engine.CaseFilter;
import dev.backroom.engine.WrongInput;
import dev.backroom.figures.FigureQuestion;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Of which days and cases somebody wants the figures, and against which days; page 0 is first. */
record FiguresForm(
    @Nullable String from,
    @Nullable String until,
    @Nullable String baseFrom,
    @Nullable String baseUntil,
    @Nullable String process,
    @Nullable String page) {
  static final FiguresForm NOTHING = new FiguresForm(null, null, null, null, null, null);
  private static final int USUAL_DAYS = 28;

  /** What was meant, with what was left open filled in. */
  record Asked(DayRange period, DayRange baseline, @Nullable String process, int page) {

    FigureQuestion now(CaseFilter visible) {
      return about(period, visible);
    }

    FigureQuestion before(CaseFilter visible) {
      return about(baseline, visible);
    }

    private FigureQuestion about(DayRange days, CaseFilter visible) {
      return new FigureQuestion(days.begin(), days.end(), process, visible);
    }

    /** The address of the same question to a page of one figure; of all figures without an id. */
    public String address(@Nullable String figure, String ending, int wantedPage) {
      Map<String, Object> typed = new LinkedHashMap<>();
      typed.put("from", period.first());
      typed.put("until", period.last());
      typed.put("baseFrom", baseline.first());
      typed.put("baseUntil", baseline.last());
      if (process != null) {
        typed.put("process", process);
      }
      if (wantedPage > 0) {
        typed.put("page", wantedPage);
      }
      var address = UriComponentsBuilder.fromPath("/console/figures");
      typed.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
      if (figure != null) {
        address.path("/{figure}").path(ending);
        typed.put("figure", figure);
      }
      return address.encode().buildAndExpand(typed).toUriString();
    }
  }

  /**
   * The last four weeks when nothing is said, and as many days before them.
   *
   * @throws WrongInput naming what cannot be read
   */
  Asked asked(LocalDate today) {
    var last = FormWords.day(until).orElse(today);
    var period =
        FormWords.day(from)
            .map(first -> new DayRange(first, last))
            .orElseGet(() -> DayRange.endingOn(last, USUAL_DAYS));
    return new Asked(
        period, baseline(period.before()), FormWords.blankToNull(process), FormWords.page(page));
  }

  private DayRange baseline(DayRange usual) {
    var last = FormWords.day(baseUntil).orElse(usual.last());
    return FormWords.day(baseFrom)
        .map(first -> new DayRange(first, last))
        .orElseGet(() -> DayRange.endingOn(last, usual.days()));
  }
}

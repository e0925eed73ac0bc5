package dev.backroom.console;

import dev.backroom.access.VisibleCases;
import dev.backroom.console.FiguresForm.Asked;
import dev.backroom.engine.CaseFilter;
import dev.backroom.engine.LiveProcesses;
import dev.backroom.engine.WrongInput;
import dev.backroom.figures.Figure;
import dev.backroom.figures.FigureQuestion;
import dev.backroom.figures.KeyFigures;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Shows what the key figures come to, of the cases that one may see. */
@Controller
@RequestMapping("/console/figures")
class FiguresPage {
  private static final String PAGE = "console/figures";
  private static final int PAGE_SIZE = 25;
  private static final int MOST_IN_A_FILE = 100_000;
  private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final KeyFigures figures;
  private final VisibleCases visible;
  private final LiveProcesses processes;
  private final Clock clock;

  FiguresPage(KeyFigures figures, VisibleCases visible, LiveProcesses processes, Clock clock) {
    this.figures = figures;
    this.visible = visible;
    this.processes = processes;
    this.clock = clock;
  }

  @GetMapping
  String all(@ModelAttribute("typed") FiguresForm typed, Authentication login, Model page) {
    var asked = typed.asked(today());
    var mine = visible.of(login);
    page.addAttribute("asked", asked);
    page.addAttribute("processes", processes.all());
    page.addAttribute("rows", figures.all().stream().map(one -> row(one, asked, mine)).toList());
    return PAGE;
  }

  @GetMapping("/{id}")
  String one(
      @PathVariable String id,
      @ModelAttribute("typed") FiguresForm typed,
      Authentication login,
      Model page) {
    var figure = find(id);
    var asked = typed.asked(today());
    var now = asked.now(visible.of(login));
    var before = figures.result(figure, asked.before(visible.of(login)));
    var points = figures.series(figure, now, asked.period().step());
    var detail = new FigureDetail(figure);
    var total = figures.result(figure, now).count();
    page.addAttribute("asked", asked);
    page.addAttribute("row", row(figure, asked, visible.of(login)));
    page.addAttribute("chart", detail.chart(asked.period(), points, before.value()));
    page.addAttribute("top", detail.top(points, before.value()));
    page.addAttribute("parts", detail.parts(points));
    page.addAttribute("reasons", detail.reasons(figures.reasons(figure, now)));
    page.addAttribute("spread", figures.spread(figure, now).map(detail::spread).orElse(List.of()));
    page.addAttribute(
        "counted", detail.ones(figures.counted(figure, now, asked.page(), PAGE_SIZE)));
    page.addAttribute("total", total);
    page.addAttribute("last", Math.max(0, (total - 1) / PAGE_SIZE));
    return "console/figure";
  }

  @GetMapping(path = "/{id}/cases.csv", produces = "text/csv")
  @ResponseBody
  String file(@PathVariable String id, FiguresForm typed, Authentication login) {
    return FigureFile.of(
        figures.counted(find(id), typed.asked(today()).now(visible.of(login)), 0, MOST_IN_A_FILE));
  }

  @ExceptionHandler
  ModelAndView refuse(WrongInput wrong) {
    var page = new ModelAndView(PAGE, HttpStatus.BAD_REQUEST);
    page.addObject("refusal", wrong.reason());
    page.addObject("asked", FiguresForm.NOTHING.asked(today()));
    page.addObject("processes", processes.all());
    page.addObject("rows", List.of());
    return page;
  }

  private FigureRow row(Figure figure, Asked asked, CaseFilter mine) {
    var now = figures.result(figure, asked.now(mine));
    var before = figures.result(figure, asked.before(mine));
    var ever =
        now.count() + before.count() > 0
            || figures
                    .result(figure, new FigureQuestion(Instant.EPOCH, LAST, asked.process(), mine))
                    .count()
                > 0;
    var days = asked.period();
    var points =
        now.count() == 0
            ? List.<KeyFigures.Point>of()
            : figures.series(figure, asked.now(mine), days.step());
    return FigureRow.of(figure, now, before, ever, FigureRow.chart(figure, days, points));
  }

  private Figure find(String id) {
    return figures
        .find(id)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There is no figure " + id + "; see /console/figures"));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}

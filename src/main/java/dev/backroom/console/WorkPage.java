package dev.backroom.console;

import dev.backroom.access.VisibleCases;
import dev.backroom.engine.Attention;
import dev.backroom.engine.OpenWork;
import dev.backroom.engine.WaitTimes;
import dev.backroom.engine.WorkAge;
import dev.backroom.engine.WorkPart;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Shows where the open cases stand and for how long, as far as one may see them. */
@Controller
@RequestMapping("/console/work")
class WorkPage {
  private static final int PAGE_SIZE = 50;
  private static final int MOST_IN_A_FILE = 100_000;

  private final OpenWork work;
  private final WaitTimes times;
  private final Playbooks playbooks;
  private final VisibleCases visible;
  private final Clock clock;

  WorkPage(OpenWork work, WaitTimes times, Playbooks playbooks, VisibleCases visible, Clock clock) {
    this.work = work;
    this.times = times;
    this.playbooks = playbooks;
    this.visible = visible;
    this.clock = clock;
  }

  @GetMapping
  String matrix(Authentication login, Model page) {
    var mine = visible.of(login);
    page.addAttribute("ages", WorkAge.values());
    page.addAttribute("matrix", WorkMatrix.of(work.heaps(mine), clock.instant()));
    page.addAttribute("toAttend", work.toAttend(mine));
    return "console/work";
  }

  @GetMapping("/waits")
  String waits(Authentication login, Model page) {
    page.addAttribute(
        "trends",
        WaitTrend.latest(times, visible.of(login), clock.instant(), playbooks.asBeforePercent()));
    return "console/work-waits";
  }

  @GetMapping("/steps")
  String steps(
      @RequestParam(required = false) @Nullable String process,
      @RequestParam(required = false) @Nullable String activity,
      @RequestParam(required = false) @Nullable WorkAge age,
      @RequestParam(required = false) @Nullable Attention attention,
      @RequestParam(defaultValue = "0") int page,
      Authentication login,
      Model model) {
    var part = new WorkPart(process, activity, age, attention);
    var number = Math.max(0, page);
    model.addAttribute("part", part);
    model.addAttribute("page", number);
    model.addAttribute("size", PAGE_SIZE);
    model.addAttribute("total", work.count(part, visible.of(login)));
    var rows = rows(part, login, number, PAGE_SIZE);
    model.addAttribute("rows", rows);
    model.addAttribute("plays", rows.stream().map(WorkRow::play).distinct().toList());
    return "console/work-steps";
  }

  @GetMapping(path = "/steps.csv", produces = "text/csv")
  @ResponseBody
  String file(
      @RequestParam(required = false) @Nullable String process,
      @RequestParam(required = false) @Nullable String activity,
      @RequestParam(required = false) @Nullable WorkAge age,
      @RequestParam(required = false) @Nullable Attention attention,
      Authentication login) {
    return WorkFile.of(
        rows(new WorkPart(process, activity, age, attention), login, 0, MOST_IN_A_FILE));
  }

  private List<WorkRow> rows(WorkPart part, Authentication login, int page, int size) {
    var now = clock.instant();
    return work.steps(part, visible.of(login), page, size).stream()
        .map(step -> WorkRow.of(step, playbooks.of(step), now))
        .toList();
  }
}

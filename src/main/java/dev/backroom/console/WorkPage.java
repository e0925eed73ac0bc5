package dev.backroom.console;

import dev.backroom.access.VisibleCases;
import dev.backroom.engine.OpenWork;
import dev.backroom.engine.OpenWork.Part;
import dev.backroom.engine.WorkAge;
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
  private final VisibleCases visible;
  private final Clock clock;

  WorkPage(OpenWork work, VisibleCases visible, Clock clock) {
    this.work = work;
    this.visible = visible;
    this.clock = clock;
  }

  @GetMapping
  String matrix(Authentication login, Model page) {
    var mine = visible.of(login);
    page.addAttribute("ages", WorkAge.values());
    page.addAttribute("matrix", WorkMatrix.of(work.heaps(mine), clock.instant()));
    page.addAttribute("overdue", work.count(new Part(null, null, null, true), mine));
    return "console/work";
  }

  @GetMapping("/steps")
  String steps(
      @RequestParam(required = false) @Nullable String process,
      @RequestParam(required = false) @Nullable String activity,
      @RequestParam(required = false) @Nullable WorkAge age,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(defaultValue = "0") int page,
      Authentication login,
      Model model) {
    var part = new Part(process, activity, age, overdue);
    var number = Math.max(0, page);
    model.addAttribute("part", part);
    model.addAttribute("page", number);
    model.addAttribute("size", PAGE_SIZE);
    model.addAttribute("total", work.count(part, visible.of(login)));
    model.addAttribute("rows", rows(part, login, number, PAGE_SIZE));
    return "console/work-steps";
  }

  @GetMapping(path = "/steps.csv", produces = "text/csv")
  @ResponseBody
  String file(
      @RequestParam(required = false) @Nullable String process,
      @RequestParam(required = false) @Nullable String activity,
      @RequestParam(required = false) @Nullable WorkAge age,
      @RequestParam(defaultValue = "false") boolean overdue,
      Authentication login) {
    return WorkFile.of(rows(new Part(process, activity, age, overdue), login, 0, MOST_IN_A_FILE));
  }

  private List<WorkRow> rows(Part part, Authentication login, int page, int size) {
    var now = clock.instant();
    return work.steps(part, visible.of(login), page, size).stream()
        .map(step -> WorkRow.of(step, now))
        .toList();
  }
}

package dev.backroom.console;

import dev.backroom.access.VisibleCases;
import dev.backroom.engine.CaseFilter;
import dev.backroom.engine.LiveProcesses;
import dev.backroom.engine.LiveProcesses.Live;
import dev.backroom.engine.WrongInput;
import dev.backroom.ledger.CaseQuestion;
import dev.backroom.ledger.CaseSearch;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Finds cases by what people know of them, among those that they may see. */
@Controller
class SearchPage {
  private static final String PAGE = "console/cases";
  private static final int PAGE_SIZE = 25;

  private final CaseSearch search;
  private final VisibleCases visible;
  private final LiveProcesses processes;

  SearchPage(CaseSearch search, VisibleCases visible, LiveProcesses processes) {
    this.search = search;
    this.visible = visible;
    this.processes = processes;
  }

  @GetMapping("/console/cases")
  String search(@ModelAttribute("question") SearchForm form, Authentication login, Model page) {
    var question = form.question();
    var number = form.number();
    var filter = visible.of(login);
    var total = search.count(question, filter);
    page.addAttribute("found", rows(question, filter, number, PAGE_SIZE));
    page.addAttribute("total", total);
    page.addAttribute("page", number);
    page.addAttribute("last", Math.max(0, (total - 1) / PAGE_SIZE));
    page.addAttribute("file", form.address("/console/cases.csv"));
    page.addAttribute("processes", processes.all());
    return PAGE;
  }

  @GetMapping(path = "/console/cases.csv", produces = "text/csv")
  @ResponseBody
  String file(SearchForm form, Authentication login) {
    return ListFiles.found(rows(form.question(), visible.of(login), 0, ListFiles.MOST_IN_A_FILE));
  }

  private List<FoundRow> rows(CaseQuestion question, CaseFilter filter, int page, int size) {
    var titles = processes.all().stream().collect(Collectors.toMap(Live::key, Live::name));
    return search.find(question, filter, page, size).stream()
        .map(found -> FoundRow.of(found, titles))
        .toList();
  }

  @ExceptionHandler
  ModelAndView refuse(WrongInput wrong) {
    var page = new ModelAndView(PAGE, HttpStatus.BAD_REQUEST);
    page.addObject("refusal", wrong.reason());
    page.addObject("question", SearchForm.NOTHING);
    page.addObject("found", List.of());
    page.addObject("total", 0L);
    page.addObject("page", 0);
    page.addObject("last", 0L);
    page.addObject("processes", processes.all());
    return page;
  }
}

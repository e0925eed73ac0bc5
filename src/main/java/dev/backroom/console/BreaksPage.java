package dev.backroom.console;

import dev.backroom.access.Rights;
import dev.backroom.engine.SoughtObject;
import dev.backroom.engine.WrongInput;
import dev.backroom.ledger.Break;
import dev.backroom.ledger.Breaks;
import dev.backroom.ledger.Reconciliation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Shows what other systems hold otherwise than the cases say, and takes explanations. */
@Controller
@RequestMapping("/console/breaks")
class BreaksPage {
  private static final String PAGE = "console/breaks";
  private static final int PAGE_SIZE = 50;

  private final Breaks breaks;
  private final Reconciliation reconciliation;
  private final Rights rights;
  private final CaseThings things;

  BreaksPage(Breaks breaks, Reconciliation reconciliation, Rights rights, CaseThings things) {
    this.breaks = breaks;
    this.reconciliation = reconciliation;
    this.rights = rights;
    this.things = things;
  }

  /**
   * A difference in words.
   *
   * @param address of the page about the document; empty for none
   */
  record Row(
      long id,
      String businessKey,
      String system,
      String document,
      String address,
      String state,
      String words,
      String found,
      @Nullable String explanation,
      @Nullable String explainedBy) {

    static Row of(Break one, CaseThings things) {
      return new Row(
          one.id(),
          one.businessKey(),
          one.system(),
          one.document(),
          one.kind() == Break.Kind.UNKNOWN
              ? ""
              : things.address(SoughtObject.DOCUMENT, one.document()),
          one.state(),
          one.kind().words(),
          Times.full(one.foundAt()),
          one.explanation(),
          one.explainedBy());
    }
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "0") int page, Authentication login, Model model) {
    rights.require(login, Rights.LOOK_AT_CASES);
    var number = Math.max(0, page);
    model.addAttribute("rows", rows(number, PAGE_SIZE));
    model.addAttribute("total", breaks.count());
    model.addAttribute("page", number);
    model.addAttribute("size", PAGE_SIZE);
    model.addAttribute("mayExplain", rights.has(login, Rights.REPAIR_CASES));
    reconciliation
        .last()
        .ifPresent(
            run -> {
              model.addAttribute("run", run);
              model.addAttribute("ended", Times.full(run.ended()));
            });
    return PAGE;
  }

  @GetMapping(path = "/list.csv", produces = "text/csv")
  @ResponseBody
  String file(Authentication login) {
    rights.require(login, Rights.LOOK_AT_CASES);
    return ListFiles.breaks(rows(0, ListFiles.MOST_IN_A_FILE));
  }

  @PostMapping("/{id}/explain")
  String explain(
      @PathVariable long id, @RequestParam String explanation, Authentication login, Model model) {
    rights.require(login, Rights.REPAIR_CASES);
    if (explanation.isBlank()) {
      throw new WrongInput("Say why the difference may stay.");
    }
    if (!breaks.explain(id, explanation, login.getName())) {
      throw new WrongInput("This difference is gone; the systems agree by now.");
    }
    return "redirect:/console/breaks";
  }

  private List<Row> rows(int page, int size) {
    return breaks.open(page, size).stream().map(one -> Row.of(one, things)).toList();
  }

  @ExceptionHandler
  ModelAndView refuse(WrongInput wrong) {
    var page = new ModelAndView(PAGE, HttpStatus.BAD_REQUEST);
    page.addObject("refusal", wrong.reason());
    page.addObject("rows", rows(0, PAGE_SIZE));
    page.addObject("total", breaks.count());
    page.addObject("page", 0);
    page.addObject("size", PAGE_SIZE);
    page.addObject("mayExplain", true);
    return page;
  }
}

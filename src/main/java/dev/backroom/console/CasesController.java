package dev.backroom.console;

import dev.backroom.access.VisibleCases;
import dev.backroom.engine.CaseSection;
import dev.backroom.engine.CaseState;
import dev.backroom.engine.CaseSummary;
import dev.backroom.engine.Cases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Answers what became of a business number, to whoever may see the case. */
@RestController
@RequestMapping("/api/cases")
class CasesController {
  private static final int PAGE_SIZE = 50;

  private final Cases cases;
  private final VisibleCases visible;
  private final List<CaseSection> sections;
  private final CaseLooks looks;

  CasesController(Cases cases, VisibleCases visible, List<CaseSection> sections, CaseLooks looks) {
    this.cases = cases;
    this.visible = visible;
    this.sections = sections;
    this.looks = looks;
  }

  /** The engine's view first, then one property per module that knows the case. */
  @GetMapping("/{businessKey}")
  Map<String, Object> one(@PathVariable String businessKey, Authentication login) {
    var description =
        cases
            .find(businessKey, visible.of(login))
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "No case that you may see has the number " + businessKey));
    looks.at(businessKey, "api", login);
    var answer = new LinkedHashMap<String, Object>();
    answer.put("case", description.summary());
    answer.put("waitsFor", description.waits());
    answer.put("steps", description.steps());
    answer.put("subCases", description.subCases());
    sections.forEach(section -> answer.put(section.name(), section.of(businessKey)));
    return answer;
  }

  /** Newest first, 50 a page, page 0 first. */
  @GetMapping
  CasePage list(
      @RequestParam(required = false) @Nullable String process,
      @RequestParam(required = false) @Nullable CaseState state,
      @RequestParam(defaultValue = "0") int page,
      Authentication login) {
    if (page < 0) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "page starts at 0: leave it out for the newest cases");
    }
    var filter = visible.of(login);
    return new CasePage(
        cases.list(process, state, filter, page, PAGE_SIZE),
        page,
        PAGE_SIZE,
        cases.count(process, state, filter));
  }

  record CasePage(List<CaseSummary> cases, int page, int size, long total) {}
}

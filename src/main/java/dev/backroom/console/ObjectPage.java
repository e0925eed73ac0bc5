package dev.backroom.console;

import dev.backroom.access.VisibleCases;
import dev.backroom.engine.BusinessObjects;
import dev.backroom.engine.LiveProcesses;
import dev.backroom.engine.LiveProcesses.Live;
import dev.backroom.ledger.CaseSearch;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows a thing that cases are about: what its feature knows of it, and all its cases. */
@Controller
class ObjectPage {
  private static final int PAGE_SIZE = 25;

  private final Map<String, BusinessObjects> kinds;
  private final CaseSearch search;
  private final VisibleCases visible;
  private final LiveProcesses processes;
  private final CaseLooks looks;
  private final Clock clock;

  ObjectPage(
      List<BusinessObjects> features,
      CaseSearch search,
      VisibleCases visible,
      LiveProcesses processes,
      CaseLooks looks,
      Clock clock) {
    this.kinds =
        features.stream()
            .collect(
                Collectors.toMap(
                    BusinessObjects::kind,
                    Function.identity(),
                    (one, other) -> {
                      throw new IllegalStateException("Two features show a " + one.kind());
                    },
                    TreeMap::new));
    this.search = search;
    this.visible = visible;
    this.processes = processes;
    this.looks = looks;
    this.clock = clock;
  }

  /**
   * @param number of the page of cases; the first is 0
   */
  @GetMapping("/console/objects/{kind}/{id}")
  String show(
      @PathVariable String kind,
      @PathVariable String id,
      @RequestParam(name = "page", required = false) @Nullable String number,
      Authentication login,
      Model page) {
    var filter = visible.of(login);
    var card =
        ofKind(kind)
            .find(id, filter)
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "Nothing that you may see is known of %s %s. What happened in the last"
                                .formatted(kind, id)
                            + " seconds may still be missing."));
    var shown = FormWords.page(number);
    var total = search.countAbout(card.cases(), filter);
    var titles = processes.all().stream().collect(Collectors.toMap(Live::key, Live::name));
    card.looksInto().forEach(businessKey -> looks.at(businessKey, kind, login));
    page.addAttribute("card", card);
    page.addAttribute("kind", kind);
    page.addAttribute("id", id);
    page.addAttribute(
        "sections",
        card.sections().stream().map(one -> CardSection.of(one, clock.instant())).toList());
    page.addAttribute(
        "found",
        search.about(card.cases(), filter, shown, PAGE_SIZE).stream()
            .map(found -> FoundRow.of(found, titles))
            .toList());
    page.addAttribute("total", total);
    page.addAttribute("page", shown);
    page.addAttribute("last", Math.max(0, (total - 1) / PAGE_SIZE));
    return "console/object";
  }

  private BusinessObjects ofKind(String kind) {
    var known = kinds.get(kind);
    if (known == null) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND,
          "There are no pages about '%s'; there are about: %s"
              .formatted(kind, String.join(", ", kinds.keySet())));
    }
    return known;
  }
}

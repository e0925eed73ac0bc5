package dev.backroom.console;

import dev.backroom.access.VisibleCases;
import dev.backroom.console.Timeline.Part;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answers every question about one case on one page, to whoever may see the case. */
@Controller
class CasePage {
  private final CaseViews views;
  private final VisibleCases visible;
  private final CaseLooks looks;

  CasePage(CaseViews views, VisibleCases visible, CaseLooks looks) {
    this.views = views;
    this.visible = visible;
    this.looks = looks;
  }

  /**
   * @param only people, decisions, systems, course or looks: that part of the timeline; anything
   *     else shows all of it but who looked
   */
  @GetMapping("/console/cases/{businessKey}")
  String show(
      @PathVariable String businessKey,
      @RequestParam(required = false) @Nullable String only,
      Authentication login,
      Model page) {
    var part = part(only);
    var view =
        views
            .find(businessKey, visible.of(login), part)
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "No case that you may see has the number " + businessKey));
    looks.at(businessKey, "case", login);
    page.addAttribute("view", view);
    page.addAttribute("parts", Arrays.stream(Part.values()).map(CasePage::word).toList());
    page.addAttribute("only", part == null ? "" : word(part));
    page.addAttribute("times", new PageTimes());
    return "console/case";
  }

  private static @Nullable Part part(@Nullable String only) {
    return Arrays.stream(Part.values())
        .filter(part -> word(part).equals(only))
        .findFirst()
        .orElse(null);
  }

  private static String word(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}

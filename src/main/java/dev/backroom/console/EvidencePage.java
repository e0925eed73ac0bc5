package dev.backroom.console;

import dev.backroom.access.VisibleCases;
import dev.backroom.ledger.SealedCases;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives all that is known of a case as one file, to whoever may see the case. */
@Controller
class EvidencePage {
  private final CaseViews views;
  private final SealedCases sealed;
  private final EvidenceStyle style;
  private final VisibleCases visible;
  private final CaseLooks looks;

  EvidencePage(
      CaseViews views,
      SealedCases sealed,
      EvidenceStyle style,
      VisibleCases visible,
      CaseLooks looks) {
    this.views = views;
    this.sealed = sealed;
    this.style = style;
    this.visible = visible;
    this.looks = looks;
  }

  /** Needs nothing else to be read: no server, no script, no picture from elsewhere. */
  @GetMapping("/console/cases/{businessKey}/evidence")
  String take(
      @PathVariable String businessKey,
      Authentication login,
      Model page,
      HttpServletResponse response) {
    var view =
        views
            .find(businessKey, visible.of(login), null)
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "No case that you may see has the number " + businessKey));
    looks.at(businessKey, "evidence", login);
    page.addAttribute("view", view);
    page.addAttribute("only", "");
    page.addAttribute("times", new PageTimes());
    page.addAttribute("seals", sealed.of(businessKey));
    page.addAttribute("style", style.text());
    page.addAttribute("policy", style.policy());
    page.addAttribute("person", login.getName());
    page.addAttribute(
        "version",
        Objects.requireNonNullElse(
            EvidencePage.class.getPackage().getImplementationVersion(), "unreleased"));
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("evidence-" + businessKey + ".html", StandardCharsets.UTF_8)
            .build()
            .toString());
    return "console/evidence";
  }
}

package dev.backroom.console;

import dev.backroom.access.VisibleCases;
import dev.backroom.engine.Cases;
import dev.backroom.engine.OutsideDocument;
import dev.backroom.engine.OutsideDocuments;
import dev.backroom.engine.OutsideDocuments.NoAnswer;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Asks other systems, at the moment of looking, how they hold the documents of a case. */
@Controller
class DocumentsPage {
  private final Cases cases;
  private final VisibleCases visible;
  private final List<OutsideDocuments> systems;
  private final CaseLooks looks;
  private final Clock clock;

  DocumentsPage(
      Cases cases,
      VisibleCases visible,
      List<OutsideDocuments> systems,
      CaseLooks looks,
      Clock clock) {
    this.cases = cases;
    this.visible = visible;
    this.systems = systems;
    this.looks = looks;
    this.clock = clock;
  }

  /**
   * @param failure why the system cannot say it now
   */
  record Held(String system, List<OutsideDocument> documents, @Nullable String failure) {

    static Held by(OutsideDocuments system, String businessKey) {
      try {
        return new Held(system.system(), system.of(businessKey), null);
      } catch (NoAnswer noAnswer) {
        return new Held(system.system(), List.of(), noAnswer.getMessage());
      }
    }
  }

  @GetMapping("/console/cases/{businessKey}/documents")
  String show(@PathVariable String businessKey, Authentication login, Model page) {
    if (cases.find(businessKey, visible.of(login)).isEmpty()) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "No case that you may see has the number " + businessKey);
    }
    looks.at(businessKey, "documents", login);
    page.addAttribute("businessKey", businessKey);
    page.addAttribute(
        "held", systems.stream().map(system -> Held.by(system, businessKey)).toList());
    page.addAttribute("now", Times.full(clock.instant()));
    return "console/documents";
  }
}

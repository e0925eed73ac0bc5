package dev.backroom.console;

import static dev.backroom.access.Rights.GOVERN_AUTONOMY;

import dev.backroom.access.Rights;
import dev.backroom.autonomy.AutonomyLevel;
import dev.backroom.autonomy.AutonomyOverview;
import dev.backroom.autonomy.Governing;
import dev.backroom.autonomy.KillSwitch;
import dev.backroom.autonomy.Step;
import dev.backroom.engine.Refused;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Shows how far the software goes by itself, and lets those who govern it change that. */
@Controller
@RequestMapping("/console/autonomy")
class AutonomyPage {
  private static final String PAGE = "console/autonomy";
  private static final String AGAIN = "redirect:/console/autonomy";

  private final Governing governing;
  private final AutonomyOverview overview;
  private final Rights rights;

  AutonomyPage(Governing governing, AutonomyOverview overview, Rights rights) {
    this.governing = governing;
    this.overview = overview;
    this.rights = rights;
  }

  @ModelAttribute
  void admit(Authentication login) {
    if (!rights.has(login, GOVERN_AUTONOMY)) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN,
          "Autonomy is governed by the roles "
              + String.join(", ", rights.namesOfHolders(GOVERN_AUTONOMY)));
    }
  }

  @GetMapping
  String show(Principal person, Model page) {
    page.addAllAttributes(facts(person));
    return PAGE;
  }

  @PostMapping("/switches")
  String throwSwitch(
      @RequestParam KillSwitch.Kind kind,
      @RequestParam(defaultValue = "") String name,
      @RequestParam String reason,
      Principal person) {
    governing.throwSwitch(kind, name, reason, person.getName());
    return AGAIN;
  }

  @PostMapping("/switches/{id}/lift")
  String lift(@PathVariable long id, @RequestParam String reason, Principal person) {
    governing.proposeLift(id, reason, person.getName());
    return AGAIN;
  }

  @PostMapping("/levels")
  String level(
      @RequestParam String process,
      @RequestParam String action,
      @RequestParam AutonomyLevel level,
      @RequestParam String reason,
      Principal person) {
    governing.setLevel(new Step(process, action), level, reason, person.getName());
    return AGAIN;
  }

  @PostMapping("/proposals/{id}/confirm")
  String confirm(@PathVariable long id, Principal person) {
    governing.confirm(id, person.getName());
    return AGAIN;
  }

  @PostMapping("/proposals/{id}/withdraw")
  String withdraw(@PathVariable long id, Principal person) {
    governing.withdraw(id, person.getName());
    return AGAIN;
  }

  /** The page again, with the reason; nothing was changed. */
  @ExceptionHandler
  ModelAndView refuse(Refused refused, Principal person) {
    var page = new ModelAndView(PAGE, HttpStatus.BAD_REQUEST);
    page.addObject("refusal", refused.reason());
    page.addAllObjects(facts(person));
    return page;
  }

  private Map<String, Object> facts(Principal person) {
    return Map.of(
        "person", person.getName(),
        "standing", overview.now(),
        "changes", overview.changes(0),
        "levels", AutonomyLevel.values(),
        "kinds", KillSwitch.Kind.values());
  }
}

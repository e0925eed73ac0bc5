package dev.backroom.console;

import dev.backroom.access.Roles;
import dev.backroom.engine.Refused;
import dev.backroom.worklist.Absences;
import dev.backroom.worklist.Deputies;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets people say who signs in their place and when they are away. */
@Controller
@RequestMapping("/console/deputies")
class DeputiesPage {
  private final Deputies deputies;
  private final Absences absences;
  private final Roles roles;
  private final Clock clock;

  DeputiesPage(Deputies deputies, Absences absences, Roles roles, Clock clock) {
    this.deputies = deputies;
    this.absences = absences;
    this.roles = roles;
    this.clock = clock;
  }

  @GetMapping
  String show(Principal person, Model page) {
    page.addAttribute("person", person.getName());
    page.addAttribute("now", clock.instant());
    page.addAttribute("places", Places.of(roles));
    page.addAttribute("deputyships", deputies.involving(person.getName()));
    page.addAttribute("absences", absences.involving(person.getName()));
    return "console/deputies";
  }

  @PostMapping
  String set(@ModelAttribute DeputyForm form, Principal person, Model page) {
    return after(
        person, page, () -> deputies.set(form.wanted(LocalDate.now(clock)), person.getName()));
  }

  @PostMapping("/{id}/end")
  String end(@PathVariable long id, Principal person, Model page) {
    return after(person, page, () -> deputies.end(id, person.getName()));
  }

  @PostMapping("/absences")
  String setAbsence(@ModelAttribute AbsenceForm form, Principal person, Model page) {
    return after(
        person, page, () -> absences.set(form.wanted(LocalDate.now(clock)), person.getName()));
  }

  @PostMapping("/absences/{id}/end")
  String endAbsence(@PathVariable long id, Principal person, Model page) {
    return after(person, page, () -> absences.end(id, person.getName()));
  }

  private String after(Principal person, Model page, Runnable change) {
    try {
      change.run();
      return "redirect:/console/deputies";
    } catch (Refused refused) {
      page.addAttribute("refusal", refused.reason());
      return show(person, page);
    }
  }
}

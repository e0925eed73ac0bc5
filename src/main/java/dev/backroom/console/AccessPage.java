package dev.backroom.console;

import dev.backroom.access.AccessChanges;
import dev.backroom.access.Entitlements.Matter;
import dev.backroom.access.Rights;
import dev.backroom.access.Roles;
import dev.backroom.access.Span;
import dev.backroom.engine.Refused;
import dev.backroom.worklist.SigningRights;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows who could sign what on a day, and lets administrators change who may. */
@Controller
@RequestMapping("/console/access")
class AccessPage {
  private static final String VIEW = "console/access";
  private static final int CHANGES_SHOWN = 50;

  private final SigningRights signing;
  private final AccessChanges changes;
  private final Rights rights;
  private final Roles roles;
  private final Clock clock;

  AccessPage(
      SigningRights signing, AccessChanges changes, Rights rights, Roles roles, Clock clock) {
    this.signing = signing;
    this.changes = changes;
    this.rights = rights;
    this.roles = roles;
    this.clock = clock;
  }

  /** What the page shows whatever was asked; refuses whom it is not for. */
  @ModelAttribute
  void common(Authentication login, Model page) {
    rights.require(login, Rights.LOOK_AT_ACCESS);
    page.addAttribute("roles", roles.choices());
    page.addAttribute("places", Places.of(roles));
    page.addAttribute("today", LocalDate.now(clock));
    page.addAttribute("mayChange", rights.has(login, Rights.CHANGE_ACCESS));
    page.addAttribute("secondPerson", changes.needSecondPerson());
  }

  @GetMapping
  String show(
      @RequestParam(required = false) @Nullable String role,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      Model page) {
    if (role != null) {
      answer(role, place, amount, day, page);
    }
    return withChanges(page);
  }

  private void answer(
      String role, String place, String amount, @Nullable LocalDate day, Model page) {
    var where = place.isBlank() ? null : place;
    var when = day == null ? LocalDate.now(clock) : day;
    try {
      page.addAttribute(
          "signers",
          signing.signers(
              new Matter(role, where, where, FormWords.minorUnits(amount)), Span.day(when)));
      page.addAttribute("day", when);
    } catch (Refused wrong) {
      page.addAttribute("refusal", wrong.reason());
    }
  }

  @PostMapping("/changes")
  String propose(@ModelAttribute ChangeForm form, Authentication login, Model page) {
    return after(page, () -> changes.propose(form.wanted(LocalDate.now(clock)), login.getName()));
  }

  @PostMapping("/changes/{id}/confirm")
  String confirm(@PathVariable long id, Authentication login, Model page) {
    return after(page, () -> changes.confirm(id, login.getName()));
  }

  @PostMapping("/changes/{id}/decline")
  String decline(@PathVariable long id, Authentication login, Model page) {
    return after(page, () -> changes.decline(id, login.getName()));
  }

  private String after(Model page, Runnable change) {
    try {
      change.run();
      return "redirect:/console/access";
    } catch (Refused refused) {
      page.addAttribute("refusal", refused.reason());
      return withChanges(page);
    }
  }

  private String withChanges(Model page) {
    page.addAttribute("changes", changes.list(0, CHANGES_SHOWN));
    return VIEW;
  }
}

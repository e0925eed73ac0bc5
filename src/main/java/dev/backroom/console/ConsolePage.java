package dev.backroom.console;

import static dev.backroom.access.Rights.GOVERN_AUTONOMY;
import static dev.backroom.access.Rights.LOOK_AT_ACCESS;
import static dev.backroom.access.Rights.LOOK_AT_CASES;
import static dev.backroom.access.Rights.LOOK_AT_MESSAGES;
import static dev.backroom.access.Rights.RAISE_REQUISITIONS;

import dev.backroom.access.Rights;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows each person the doors that are open to him, and the lists that he keeps. */
@Controller
class ConsolePage {
  private final Rights rights;
  private final SavedLists lists;
  private final boolean sandbox;

  ConsolePage(
      Rights rights, SavedLists lists, @Value("${backroom.sandbox.enabled}") boolean sandbox) {
    this.rights = rights;
    this.lists = lists;
    this.sandbox = sandbox;
  }

  @GetMapping("/console")
  String index(Authentication login, HttpServletRequest request, Model page) {
    page.addAttribute("person", login.getName());
    page.addAttribute("lists", lists.of(login.getName()));
    page.addAttribute("imports", rights.has(login, RAISE_REQUISITIONS));
    page.addAttribute("autonomy", rights.has(login, GOVERN_AUTONOMY));
    page.addAttribute("cockpit", rights.has(login, LOOK_AT_CASES));
    page.addAttribute("messages", rights.has(login, LOOK_AT_MESSAGES));
    page.addAttribute("access", rights.has(login, LOOK_AT_ACCESS));
    page.addAttribute("sandbox", sandbox && request.isUserInRole("admin"));
    return "console/index";
  }
}

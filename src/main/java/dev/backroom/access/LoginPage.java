package dev.backroom.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one login page of console and Camunda's webapps. */
@Controller
class LoginPage {
  private final AccessSettings settings;

  LoginPage(AccessSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/login")
  String login(Model page) {
    page.addAttribute("oidc", settings.login() == AccessSettings.Login.OIDC);
    page.addAttribute("provider", settings.oidc().name());
    page.addAttribute("demo", settings.demo().users());
    return "login";
  }
}

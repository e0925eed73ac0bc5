package dev.backroom.console;

import dev.backroom.notices.NoticeChoices;
import dev.backroom.notices.NoticeMode;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets everybody say for himself how he wants to be told by mail. */
@Controller
@RequestMapping("/console/notices")
class NoticesPage {
  private final NoticeChoices choices;

  NoticesPage(NoticeChoices choices) {
    this.choices = choices;
  }

  @GetMapping
  String show(Principal person, Model page) {
    page.addAttribute("mode", choices.of(person.getName()));
    return "console/notices";
  }

  @PostMapping
  String choose(@RequestParam NoticeMode mode, Principal person, RedirectAttributes next) {
    choices.choose(person.getName(), mode);
    next.addFlashAttribute("saved", true);
    return "redirect:/console/notices";
  }
}

package dev.backroom.console;

import dev.backroom.engine.WrongInput;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets everybody keep lists of our pages for himself, and drop them. */
@Controller
@RequestMapping("/console/lists")
class ListsPage {
  private static final String PAGE = "console/lists";

  private final SavedLists lists;

  ListsPage(SavedLists lists) {
    this.lists = lists;
  }

  @GetMapping
  String mine(Principal person, Model page) {
    page.addAttribute("lists", lists.of(person.getName()));
    return PAGE;
  }

  @PostMapping
  String keep(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String address,
      Principal person,
      RedirectAttributes next) {
    var list = ListAddress.of(address);
    lists.keep(person.getName(), name, list);
    next.addFlashAttribute("kept", name.strip());
    return "redirect:" + list.value();
  }

  @PostMapping("/{id}/drop")
  String drop(@PathVariable long id, Principal person) {
    lists.drop(person.getName(), id);
    return "redirect:/console";
  }

  @ExceptionHandler
  ModelAndView refuse(WrongInput wrong, Principal person) {
    var page = new ModelAndView(PAGE, HttpStatus.BAD_REQUEST);
    page.addObject("refusal", wrong.reason());
    page.addObject("lists", lists.of(person.getName()));
    return page;
  }
}

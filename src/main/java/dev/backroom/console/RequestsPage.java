package dev.backroom.console;

import dev.backroom.engine.Refused;
import dev.backroom.worklist.MyRequests;
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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Shows each person what he asked for and with whom it is, and lets him take it back. */
@Controller
@RequestMapping("/console/requests")
class RequestsPage {
  private static final String PAGE = "console/requests";
  private static final int PAGE_SIZE = 25;

  /** Each is looked up by itself. */
  private static final int MOST_IN_A_FILE = 5_000;

  private final MyRequests requests;

  RequestsPage(MyRequests requests) {
    this.requests = requests;
  }

  @GetMapping
  String mine(@RequestParam(defaultValue = "0") int page, Principal person, Model model) {
    var number = Math.max(0, page);
    model.addAttribute("requests", requests.of(person.getName(), number, PAGE_SIZE));
    model.addAttribute("page", number);
    model.addAttribute("size", PAGE_SIZE);
    return PAGE;
  }

  @GetMapping(path = "/list.csv", produces = "text/csv")
  @ResponseBody
  String file(Principal person) {
    return ListFiles.requests(requests.of(person.getName(), 0, MOST_IN_A_FILE));
  }

  @PostMapping("/{businessKey}/recall")
  String recall(@PathVariable String businessKey, @RequestParam String reason, Principal person) {
    requests.recall(businessKey, person.getName(), reason);
    return "redirect:/console/requests";
  }

  @ExceptionHandler
  ModelAndView refuse(Refused refused, Principal person) {
    var page = new ModelAndView(PAGE, HttpStatus.BAD_REQUEST);
    page.addObject("requests", requests.of(person.getName(), 0, PAGE_SIZE));
    page.addObject("page", 0);
    page.addObject("size", PAGE_SIZE);
    page.addObject("refusal", refused.reason());
    return page;
  }
}

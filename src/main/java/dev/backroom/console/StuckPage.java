package dev.backroom.console;

import dev.backroom.access.Rights;
import dev.backroom.engine.Refused;
import dev.backroom.engine.StuckWork;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Shows by cause what is stuck, and lets operators have it tried again. */
@Controller
@RequestMapping("/console/stuck")
class StuckPage {
  private static final String PAGE = "console/stuck";

  private final StuckWork stuck;
  private final Rights rights;

  StuckPage(StuckWork stuck, Rights rights) {
    this.stuck = stuck;
    this.rights = rights;
  }

  @GetMapping
  String causes(Authentication login, Model page) {
    rights.require(login, Rights.LOOK_AT_CASES);
    page.addAttribute("causes", stuck.byCause());
    page.addAttribute("mayRepair", rights.has(login, Rights.REPAIR_CASES));
    return PAGE;
  }

  @GetMapping(path = "/list.csv", produces = "text/csv")
  @ResponseBody
  String file(Authentication login) {
    rights.require(login, Rights.LOOK_AT_CASES);
    return ListFiles.stuck(stuck.byCause());
  }

  @PostMapping("/retry")
  String retry(
      @RequestParam(defaultValue = "") List<String> incident, Authentication login, Model page) {
    rights.require(login, Rights.REPAIR_CASES);
    page.addAttribute("retried", stuck.retry(incident, login.getName()));
    return causes(login, page);
  }

  @ExceptionHandler
  ModelAndView refuse(Refused refused, Authentication login) {
    var allowed = rights.has(login, Rights.LOOK_AT_CASES);
    var page = new ModelAndView(PAGE, HttpStatus.FORBIDDEN);
    page.addObject("causes", allowed ? stuck.byCause() : Map.of());
    page.addObject("mayRepair", rights.has(login, Rights.REPAIR_CASES));
    page.addObject("refusal", refused.reason());
    return page;
  }
}

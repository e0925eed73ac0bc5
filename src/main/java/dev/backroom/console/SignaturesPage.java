package dev.backroom.console;

import dev.backroom.engine.Refused;
import dev.backroom.worklist.BatchDecision;
import dev.backroom.worklist.BatchDecision.Item;
import dev.backroom.worklist.BatchDecision.Result;
import dev.backroom.worklist.OpenRequest;
import dev.backroom.worklist.OpenRequests;
import dev.backroom.worklist.ReasonCodes;
import dev.backroom.worklist.SignatureBatches;
import dev.backroom.worklist.SignatureFilter;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Lets people decide many signatures at once: choose, look at the totals, decide. */
@Controller
@RequestMapping("/console/signatures")
class SignaturesPage {
  private static final String PAGE = "console/signatures";

  private final OpenRequests requests;
  private final SignatureBatches batches;
  private final ReasonCodes reasons;

  SignaturesPage(OpenRequests requests, SignatureBatches batches, ReasonCodes reasons) {
    this.requests = requests;
    this.batches = batches;
    this.reasons = reasons;
  }

  @GetMapping
  String open(@ModelAttribute("filter") SignatureChoice choice, Principal person, Model page) {
    var open = requests.of(person.getName(), choice.filter(), SignatureBatches.MOST);
    page.addAttribute("open", open);
    page.addAttribute("total", total(open));
    page.addAttribute("reasons", reasons.all());
    return PAGE;
  }

  @GetMapping(path = "/list.csv", produces = "text/csv")
  @ResponseBody
  String file(SignatureChoice choice, Principal person) {
    return ListFiles.signatures(
        requests.of(person.getName(), choice.filter(), ListFiles.MOST_IN_A_FILE));
  }

  /**
   * @param chosen task and what was seen of it, with a blank between
   */
  @PostMapping
  String decide(
      @RequestParam String decision,
      @RequestParam(required = false) @Nullable String reasonCode,
      @RequestParam(required = false) @Nullable String comment,
      @RequestParam(defaultValue = "") List<String> chosen,
      Principal person,
      Model page) {
    var items = chosen.stream().map(one -> one.split(" ", 2)).map(SignaturesPage::item).toList();
    var results =
        batches.decide(person.getName(), new BatchDecision(decision, reasonCode, comment, items));
    page.addAttribute("decided", results.stream().filter(Result::decided).count());
    page.addAttribute("left", results.stream().filter(result -> !result.decided()).toList());
    return "console/signatures-decided";
  }

  @ExceptionHandler
  ModelAndView refuse(Refused refused, Principal person) {
    var page = new ModelAndView(PAGE, HttpStatus.BAD_REQUEST);
    var open = requests.of(person.getName(), SignatureFilter.ALL, SignatureBatches.MOST);
    page.addObject("filter", SignatureChoice.ALL);
    page.addObject("open", open);
    page.addObject("total", total(open));
    page.addObject("reasons", reasons.all());
    page.addObject("refusal", refused.reason());
    return page;
  }

  private static Item item(String[] chosen) {
    return new Item(chosen[0], chosen.length == 2 ? chosen[1] : "");
  }

  private static String total(List<OpenRequest> open) {
    return String.join(", ", OpenRequests.totals(open).values());
  }
}

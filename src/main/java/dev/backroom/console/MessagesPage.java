package dev.backroom.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.access.Rights;
import dev.backroom.engine.Refused;
import dev.backroom.engine.UnhandledCause;
import dev.backroom.engine.UnhandledMessage;
import dev.backroom.engine.UnhandledPart;
import dev.backroom.engine.UnhandledState;
import dev.backroom.engine.WrongInput;
import dev.backroom.ledger.CaseSearch;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows by cause what came in and was not handled, and lets operators decide what becomes of it.
 */
@Controller
@RequestMapping("/console/messages")
class MessagesPage {
  private static final String PAGE = "console/messages";
  private static final String BACK = "redirect:/console/messages";

  private final UnhandledBook book;
  private final CaseSearch cases;
  private final Playbooks playbooks;
  private final Rights rights;
  private final MessageThings things;
  private final ObjectMapper json;

  MessagesPage(
      UnhandledBook book,
      CaseSearch cases,
      Playbooks playbooks,
      Rights rights,
      MessageThings things,
      ObjectMapper json) {
    this.book = book;
    this.cases = cases;
    this.playbooks = playbooks;
    this.rights = rights;
    this.things = things;
    this.json = json;
  }

  /** Messages that stand for the same reason, and what is done about them. */
  record Row(UnhandledCause cause, String oldest, Playbooks.Play play) {}

  @GetMapping
  String causes(Authentication login, Model page) {
    rights.require(login, Rights.LOOK_AT_MESSAGES);
    page.addAttribute("rows", rows());
    return PAGE;
  }

  @GetMapping("/list")
  String list(
      @ModelAttribute("part") UnhandledPart part,
      @RequestParam UnhandledState state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "true") boolean chosen,
      Authentication login,
      Model model) {
    rights.require(login, Rights.LOOK_AT_MESSAGES);
    var number = Math.max(0, page);
    var messages = book.of(part, number, UnhandledBook.MOST_AT_ONCE);
    var known = known(messages);
    model.addAttribute(
        "rows",
        messages.stream()
            .map(one -> MessageRow.of(one, isAmong(known, one), things.of(one), json))
            .toList());
    model.addAttribute("total", book.count(part));
    model.addAttribute("page", number);
    model.addAttribute("size", UnhandledBook.MOST_AT_ONCE);
    model.addAttribute("chosen", chosen);
    model.addAttribute("play", playbooks.of(state));
    model.addAttribute("mayDecide", rights.has(login, Rights.REPAIR_CASES));
    return "console/message-list";
  }

  @GetMapping(path = "/list.csv", produces = "text/csv")
  @ResponseBody
  String file(UnhandledPart part, Authentication login) {
    rights.require(login, Rights.LOOK_AT_MESSAGES);
    return MessageFile.of(book.of(part, 0, ListFiles.MOST_IN_A_FILE));
  }

  @PostMapping("/redeliver")
  String redeliver(
      @RequestParam UnhandledState state,
      @RequestParam(defaultValue = "") List<String> message,
      @RequestParam(defaultValue = "") String reason,
      Authentication login,
      RedirectAttributes next) {
    rights.require(login, Rights.REPAIR_CASES);
    next.addFlashAttribute("done", book.redeliver(state, message, reason, login.getName()));
    next.addFlashAttribute("verb", "handed to their processes again");
    return BACK;
  }

  @PostMapping("/discard")
  String discard(
      @RequestParam UnhandledState state,
      @RequestParam(defaultValue = "") List<String> message,
      @RequestParam(defaultValue = "") String reason,
      Authentication login,
      RedirectAttributes next) {
    rights.require(login, Rights.REPAIR_CASES);
    next.addFlashAttribute("done", book.discard(state, message, reason, login.getName()));
    next.addFlashAttribute("verb", "discarded");
    return BACK;
  }

  @ExceptionHandler
  ModelAndView refuse(Refused refused, Authentication login) {
    var page =
        new ModelAndView(
            PAGE, refused instanceof WrongInput ? HttpStatus.BAD_REQUEST : HttpStatus.FORBIDDEN);
    page.addObject("refusal", refused.reason());
    page.addObject("rows", rights.has(login, Rights.LOOK_AT_MESSAGES) ? rows() : List.of());
    return page;
  }

  private List<Row> rows() {
    return book.causes().stream()
        .map(cause -> new Row(cause, Times.full(cause.oldest()), playbooks.of(cause.state())))
        .toList();
  }

  private static boolean isAmong(Set<String> known, UnhandledMessage message) {
    return message.businessKey() != null && known.contains(message.businessKey());
  }

  private Set<String> known(List<UnhandledMessage> messages) {
    return cases.known(
        messages.stream()
            .flatMap(message -> Stream.ofNullable(message.businessKey()))
            .collect(Collectors.toSet()));
  }
}

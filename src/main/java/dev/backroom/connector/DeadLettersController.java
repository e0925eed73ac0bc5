package dev.backroom.connector;

import dev.backroom.connector.DeadLetters.DeadLetter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Shows operators what a system sent that nobody could read, and lays it aside. */
@RestController
class DeadLettersController {
  private static final int PAGE_SIZE = 50;

  private final DeadLetters letters;
  private final LetterDecisions decisions;

  DeadLettersController(DeadLetters letters, LetterDecisions decisions) {
    this.letters = letters;
    this.decisions = decisions;
  }

  /** Newest first, 50 a page. */
  @GetMapping("/api/dead-letters")
  List<DeadLetter> list(@RequestParam(defaultValue = "0") int page) {
    return letters.page(Math.max(page, 0), PAGE_SIZE);
  }

  record Discarding(@NotBlank String reason) {}

  @PostMapping("/api/dead-letters/{mailbox}/{messageId}/discard")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(
      @PathVariable String mailbox,
      @PathVariable String messageId,
      @Valid @RequestBody Discarding discarding,
      Principal operator) {
    if (!decisions.discard(mailbox, messageId, discarding.reason(), operator.getName())) {
      throw new ResponseStatusException(
          HttpStatus.CONFLICT, "Message %s of %s is not in the list".formatted(messageId, mailbox));
    }
  }
}

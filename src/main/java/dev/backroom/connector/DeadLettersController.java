package dev.backroom.connector;

import dev.backroom.connector.DeadLetters.DeadLetter;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows operators what a system sent that nobody could read. */
@RestController
class DeadLettersController {
  private static final int PAGE_SIZE = 50;

  private final DeadLetters letters;

  DeadLettersController(DeadLetters letters) {
    this.letters = letters;
  }

  /** Newest first, 50 a page. */
  @GetMapping("/api/dead-letters")
  List<DeadLetter> list(@RequestParam(defaultValue = "0") int page) {
    return letters.page(Math.max(page, 0), PAGE_SIZE);
  }
}

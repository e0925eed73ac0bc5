package dev.backroom.intake;

import dev.backroom.intake.Conflicts.Conflict;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lets operators see events that nobody handled, and set them going or aside. */
@RestController
@RequestMapping("/api/inbox")
class InboxController {
  private static final int PAGE_SIZE = 50;

  private final Inbox inbox;
  private final Conflicts conflicts;
  private final InboxDecisions decisions;

  InboxController(Inbox inbox, Conflicts conflicts, InboxDecisions decisions) {
    this.inbox = inbox;
    this.conflicts = conflicts;
    this.decisions = decisions;
  }

  record Discarding(@NotBlank @Size(max = Inbox.LONGEST_NOTE) String reason) {}

  /** Newest first, 50 a page. */
  @GetMapping
  List<InboxEntry> list(
      @RequestParam(defaultValue = "ORPHAN") InboxState state,
      @RequestParam(defaultValue = "0") @Min(0) int page) {
    return inbox.list(state, page, PAGE_SIZE);
  }

  /** What was refused because its source and id came before with other content. */
  @GetMapping("/conflicts")
  List<Conflict> conflicts(@RequestParam(defaultValue = "0") @Min(0) int page) {
    return conflicts.list(page, PAGE_SIZE);
  }

  @PostMapping("/{id}/redeliver")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void redeliver(@PathVariable long id, Principal operator) {
    requireDecided(id, decisions.redeliver(find(id), null, operator.getName()));
  }

  @PostMapping("/{id}/discard")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(
      @PathVariable long id, @Valid @RequestBody Discarding discarding, Principal operator) {
    requireDecided(id, decisions.discard(find(id), discarding.reason(), operator.getName()));
  }

  private InboxEntry find(long id) {
    return inbox
        .find(id)
        .orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no event " + id));
  }

  private static void requireDecided(long id, boolean decided) {
    if (!decided) {
      throw new ResponseStatusException(
          HttpStatus.CONFLICT, "Event %d is not early, orphaned or failed".formatted(id));
    }
  }
}

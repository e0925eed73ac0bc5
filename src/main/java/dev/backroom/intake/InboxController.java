package dev.backroom.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
  private final LaneDispatcher lanes;

  InboxController(Inbox inbox, LaneDispatcher lanes) {
    this.inbox = inbox;
    this.lanes = lanes;
  }

  record Discarding(@NotBlank String reason) {}

  /** Newest first, 50 a page. */
  @GetMapping
  List<InboxEntry> list(
      @RequestParam(defaultValue = "ORPHAN") InboxState state,
      @RequestParam(defaultValue = "0") int page) {
    return inbox.list(state, Math.max(page, 0), PAGE_SIZE);
  }

  @PostMapping("/{id}/redeliver")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void redeliver(@PathVariable long id) {
    change(id, InboxState.NEW, null);
    inbox.laneOf(id).ifPresent(lanes::dispatch);
  }

  @PostMapping("/{id}/discard")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@PathVariable long id, @Valid @RequestBody Discarding discarding) {
    change(id, InboxState.DISCARDED, discarding.reason());
  }

  private void change(long id, InboxState to, @org.jspecify.annotations.Nullable String note) {
    if (!inbox.change(id, to, note)) {
      throw new ResponseStatusException(
          HttpStatus.CONFLICT, "Event %d is not early, orphaned or failed".formatted(id));
    }
  }
}

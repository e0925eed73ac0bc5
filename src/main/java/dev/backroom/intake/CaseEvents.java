package dev.backroom.intake;

import dev.backroom.engine.CaseSection;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The events of a case, as part of its description. */
@Component
class CaseEvents implements CaseSection {
  private final Inbox inbox;

  CaseEvents(Inbox inbox) {
    this.inbox = inbox;
  }

  record Line(
      String type,
      String source,
      String id,
      Instant occurredAt,
      Instant receivedAt,
      InboxState state) {}

  @Override
  public String name() {
    return "events";
  }

  @Override
  public Object of(String businessKey) {
    return inbox.ofSubject(businessKey).stream()
        .map(
            event ->
                new Line(
                    event.type(),
                    event.source(),
                    event.eventId(),
                    event.occurredAt(),
                    event.receivedAt(),
                    event.state()))
        .toList();
  }
}

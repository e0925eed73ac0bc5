package dev.backroom.intake;

import dev.backroom.engine.CaseSection;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The events of a case, as part of its description. */
@Component
public class CaseEvents implements CaseSection {
  private final Inbox inbox;

  CaseEvents(Inbox inbox) {
    this.inbox = inbox;
  }

  public record Line(
      String type,
      String source,
      String id,
      Instant occurredAt,
      Instant receivedAt,
      String state) {}

  @Override
  public String name() {
    return "events";
  }

  @Override
  public List<Line> of(String businessKey) {
    return inbox.ofSubject(businessKey).stream()
        .map(
            event ->
                new Line(
                    event.type(),
                    event.source(),
                    event.eventId(),
                    event.occurredAt(),
                    event.receivedAt(),
                    event.state().name()))
        .toList();
  }
}

package dev.backroom.intake;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.backroom.shared.BusinessKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** What happens to parcels, and what becomes of it in the inbox. */
final class ParcelEvents {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  private ParcelEvents() {}

  static IncomingEvent booked(String parcel, int weight) {
    return event("parcel.booked", "booked-" + parcel, parcel, weight);
  }

  static IncomingEvent collected(String parcel) {
    return event("parcel.collected", "collected-" + parcel, parcel, 3);
  }

  static IncomingEvent event(String type, String id, String parcel, int weight) {
    return new IncomingEvent(
        id,
        URI.create("/test"),
        type,
        new BusinessKey(parcel),
        MONDAY,
        JsonNodeFactory.instance.objectNode().put("weight", weight));
  }

  static InboxEntry awaitState(Inbox inbox, String id, InboxState state) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> inbox.find("/test", id).filter(entry -> entry.state() == state),
            java.util.Optional::isPresent)
        .orElseThrow();
  }
}

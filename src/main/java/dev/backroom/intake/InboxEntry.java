package dev.backroom.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One stored event. */
record InboxEntry(
    long id,
    String source,
    String eventId,
    String type,
    String subject,
    Instant occurredAt,
    Instant receivedAt,
    InboxState state,
    int attempts,
    Instant dueAt,
    @Nullable String note,
    String payload) {}

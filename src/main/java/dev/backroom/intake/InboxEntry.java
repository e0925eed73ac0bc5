package dev.backroom.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stored event.
 *
 * @param decidedBy who redelivered or discarded it last, if somebody did
 */
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
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    String payload) {}

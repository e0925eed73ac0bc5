package dev.backroom.connector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One command on record. */
record JournalEntry(
    String idempotencyKey,
    String activityId,
    String topic,
    State state,
    int attempts,
    @Nullable String request,
    @Nullable String answer,
    @Nullable String documentNumber,
    @Nullable String errorCode,
    @Nullable String note,
    Instant firstAt,
    @Nullable Instant answeredAt,
    @Nullable Instant completedAt) {

  /** FAILED will be tried again; ANSWERED is on record but not yet known to the process. */
  enum State {
    FAILED,
    ANSWERED,
    COMPLETED
  }
}

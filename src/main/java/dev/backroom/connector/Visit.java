package dev.backroom.connector;

import dev.backroom.connector.JournalEntry.State;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One passage of the flow through an activity, and what is on record of it.
 *
 * @param idempotencyKey {@code businessKey:activityId:visit}
 * @param onRecord nothing before its first attempt
 */
record Visit(String idempotencyKey, @Nullable JournalEntry onRecord) {

  Optional<JournalEntry> answer() {
    return Optional.ofNullable(onRecord).filter(entry -> entry.state() == State.ANSWERED);
  }

  int attempts() {
    return onRecord == null ? 0 : onRecord.attempts();
  }
}

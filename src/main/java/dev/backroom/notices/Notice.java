package dev.backroom.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one person is told.
 *
 * @param delivery number of the case that carries it; none while it waits for a digest that another
 *     notice opened
 * @param reason why it could not be delivered
 */
record Notice(
    long id,
    String recipient,
    About about,
    State state,
    @Nullable String delivery,
    Instant createdAt,
    @Nullable Instant endedAt,
    @Nullable String reason) {

  /**
   * What it says, to whomever.
   *
   * @param detail the task's name, or how it was decided
   */
  record About(
      NoticeKind kind,
      String businessKey,
      @Nullable String taskId,
      String detail,
      @Nullable String subject,
      @Nullable String amount) {}

  enum State {
    /** For the digest. */
    WAITING,
    SENDING,
    DELIVERED,
    /** There was nothing to do any more when it was written. */
    OUTDATED,
    UNDELIVERABLE,
    /** Somebody deleted its delivery. */
    CANCELLED
  }
}

package dev.backroom.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that came in and that nobody handled.
 *
 * @param id among those of the same state
 * @param businessKey as the message says; there need be no such case
 * @param happenedAt as the message says
 * @param note what was said when it was not handled, empty where its state says all
 */
public record UnhandledMessage(
    String id,
    UnhandledState state,
    @Nullable String businessKey,
    String type,
    String source,
    @Nullable Instant happenedAt,
    Instant cameAt,
    String note,
    int attempts,
    String payload) {}

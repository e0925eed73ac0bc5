package dev.backroom.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command of a case that went to another system, with what came back.
 *
 * @param state FAILED will be tried again; ANSWERED is on record but not yet known to the case
 * @param errorCode a refusal of the other system
 */
public record SentCommand(
    String idempotencyKey,
    String activityId,
    String topic,
    String state,
    int attempts,
    @Nullable String request,
    @Nullable String answer,
    @Nullable String documentNumber,
    @Nullable String errorCode,
    @Nullable String note,
    Instant firstAt,
    @Nullable Instant answeredAt,
    @Nullable Instant completedAt) {}

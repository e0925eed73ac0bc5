package dev.backroom.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature that somebody is asked for, as one line of a list.
 *
 * @param seen changes as soon as the task shows other facts; a decision names it
 */
public record OpenRequest(
    String taskId,
    String businessKey,
    String ask,
    String requester,
    long amountMinor,
    String currency,
    String amount,
    String locationId,
    String category,
    String policyFlags,
    String why,
    @Nullable Instant dueAt,
    String seen) {}

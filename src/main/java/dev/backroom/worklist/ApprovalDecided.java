package dev.backroom.worklist;

import org.jspecify.annotations.Nullable;

/**
 * Published in the engine's transaction when people, or a rule that no signature releases, have
 * decided about a request; what the table let go at once is not published.
 *
 * @param outcome such as APPROVED, REJECTED
 * @param amount as people read it
 */
public record ApprovalDecided(
    String businessKey,
    String requester,
    String outcome,
    @Nullable String subject,
    @Nullable String amount) {}

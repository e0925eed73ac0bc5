package dev.backroom.worklist;

import dev.backroom.engine.ProcessVariable;

/**
 * A table of a feature that lets an amount go without a signature, such as a change within
 * tolerance; its answer goes on record beside the approvals.
 *
 * @param releasing the answer that lets go
 */
public record Release(
    String process,
    String rule,
    ProcessVariable<String> answer,
    String releasing,
    ProcessVariable<String> requester,
    ProcessVariable<Long> amountMinor) {}

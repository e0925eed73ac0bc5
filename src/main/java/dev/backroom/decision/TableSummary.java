package dev.backroom.decision;

import org.jspecify.annotations.Nullable;

/**
 * One version of a table or expression.
 *
 * @param owner the role of the knowledge source that the diagram draws beside it
 * @param feature the folder that it is deployed with
 * @param hitPolicy null for an expression
 */
public record TableSummary(
    String key,
    String name,
    int version,
    @Nullable String versionTag,
    @Nullable String owner,
    String feature,
    @Nullable String hitPolicy,
    int rules) {}

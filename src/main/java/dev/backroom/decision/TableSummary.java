package dev.backroom.decision;

import org.jspecify.annotations.Nullable;

/**
 * One live table or expression.
 *
 * @param owner the role of the knowledge source that the diagram draws beside it
 * @param feature the folder that it is deployed with
 * @param hitPolicy null for an expression
 */
record TableSummary(
    String key,
    String name,
    int version,
    @Nullable String versionTag,
    @Nullable String owner,
    String feature,
    @Nullable String hitPolicy,
    int rules) {}

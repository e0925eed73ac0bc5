package dev.backroom.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a case: which table, in which version, what went in, what came out and why.
 *
 * @param rules that fired, in their owner's words
 */
record MadeDecision(
    String decision,
    @Nullable String title,
    int version,
    @Nullable String versionTag,
    @Nullable String activityId,
    Instant madeAt,
    Map<String, Object> inputs,
    Map<String, Object> outputs,
    List<FiredRule> rules) {

  /** The reason is the description that the table's owner gave the rule. */
  record FiredRule(String id, String reason) {}
}

package dev.backroom.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a table in a case, and why.
 *
 * @param id of this answer, and rootId that of the answer which it is a part of
 * @param instanceId of the process in which it was asked
 * @param version of the table that answered, which need not be the live one
 * @param rules that fired, none for an expression
 * @param reason in a sentence
 * @param inputs by what the column reads
 * @param outputs of the whole decision; a list where several rules answered
 */
public record ExplainedDecision(
    String id,
    String rootId,
    String definitionId,
    String instanceId,
    String key,
    String name,
    int version,
    @Nullable String versionTag,
    String process,
    String activityId,
    Instant decidedAt,
    List<FiredRule> rules,
    String reason,
    Map<String, @Nullable Object> inputs,
    Map<String, @Nullable Object> outputs) {

  public ExplainedDecision {
    rules = List.copyOf(rules);
  }

  public List<String> ruleIds() {
    return rules.stream().map(FiredRule::id).toList();
  }

  /**
   * A rule with the reason that its owner gave for it.
   *
   * @param answer its words, by the labels of the columns
   * @param because the inputs that it looks at, in words; empty if it looks at none
   */
  public record FiredRule(String id, String description, String answer, String because) {}
}

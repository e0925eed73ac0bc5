package dev.backroom.engine;

/**
 * A table that answers one word had no rule for its inputs; without an answer the case must stop.
 */
public class NoRuleFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoRuleFound(String table, Object inputs) {
    super(
        "Table '%s' has no rule for %s: add the missing rule and deploy its folder"
            .formatted(table, inputs));
  }
}

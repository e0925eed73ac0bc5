package dev.backroom.decision;

import java.util.List;
import java.util.Map;

/** A live table with all that it says. */
public record TableDescription(
    TableSummary summary,
    String description,
    List<Column> inputs,
    List<Column> outputs,
    List<RuleText> rules) {

  /**
   * @param name what an input reads, what an output is called
   * @param allowed values as FEEL, empty for any
   */
  public record Column(String name, String label, String type, String allowed) {}

  /** Cells by column name. */
  public record RuleText(
      String id, String description, Map<String, String> when, Map<String, String> then) {}
}

package dev.backroom.decision;

import java.util.Map;

/** What a table answered, by output name. */
public record TableAnswer(String table, Map<String, Object> outputs) {

  public long number(String output) {
    return ((Number) output(output)).longValue();
  }

  public String text(String output) {
    return (String) output(output);
  }

  private Object output(String output) {
    var value = outputs.get(output);
    if (value == null) {
      throw new IllegalStateException("Table '%s' answered no %s".formatted(table, output));
    }
    return value;
  }
}

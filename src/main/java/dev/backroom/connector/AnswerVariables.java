package dev.backroom.connector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;

/** Turns the variables of an answer into what the journal and the engine keep. */
final class AnswerVariables {

  private AnswerVariables() {}

  /** Scalars become themselves, objects and arrays stay documents. */
  static Map<String, Object> fromJson(Map<String, JsonNode> json) {
    var variables = new HashMap<String, Object>();
    json.forEach(
        (name, value) -> {
          if (value.isTextual()) {
            variables.put(name, value.asText());
          } else if (value.isIntegralNumber()) {
            variables.put(name, value.asLong());
          } else if (value.isBoolean()) {
            variables.put(name, value.asBoolean());
          } else {
            variables.put(name, value);
          }
        });
    return variables;
  }

  /** Documents are stored as Spin JSON, never as Java objects. */
  static Map<String, Object> forEngine(Map<String, Object> variables) {
    var stored = new HashMap<String, Object>(variables);
    stored.replaceAll(
        (name, value) ->
            value instanceof JsonNode json
                ? SpinValues.jsonValue(json.toString()).create()
                : value);
    return stored;
  }
}

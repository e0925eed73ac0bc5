package dev.backroom.connector;

import java.util.Map;

/**
 * What a system answered to a command.
 *
 * @param documentNumber the system's own number, or empty if it gave none
 * @param variables for the case: scalars, or JSON documents as {@code JsonNode}
 */
public record Answer(String documentNumber, Map<String, Object> variables) {

  public static Answer of(String documentNumber) {
    return new Answer(documentNumber, Map.of());
  }
}

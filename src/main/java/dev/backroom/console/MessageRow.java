package dev.backroom.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.engine.UnhandledMessage;
import java.util.List;
import java.util.Objects;

/**
 * A message that nobody handled, in words.
 *
 * @param known whether there is a case of its number
 * @param about what else it names, as far as there are pages about it
 * @param payload indented, and cut where nobody reads on
 */
record MessageRow(
    String id,
    String businessKey,
    boolean known,
    List<CaseHead.Fact> about,
    String name,
    String type,
    String source,
    String happened,
    String came,
    String note,
    int attempts,
    String payload) {
  private static final int LONGEST_SHOWN = 20_000;

  static MessageRow of(
      UnhandledMessage message, boolean known, List<CaseHead.Fact> about, ObjectMapper json) {
    var businessKey = Objects.requireNonNullElse(message.businessKey(), "");
    return new MessageRow(
        message.id(),
        businessKey,
        known,
        about,
        businessKey.isEmpty() ? message.id() : businessKey + ", " + message.id(),
        message.type(),
        message.source(),
        message.happenedAt() == null ? "" : Times.full(message.happenedAt()),
        Times.full(message.cameAt()),
        message.note(),
        message.attempts(),
        shown(message.payload(), json));
  }

  private static String shown(String payload, ObjectMapper json) {
    var pretty = pretty(payload, json);
    return pretty.length() <= LONGEST_SHOWN
        ? pretty
        : pretty.substring(0, LONGEST_SHOWN) + "\n... (the whole of it is in the file)";
  }

  private static String pretty(String payload, ObjectMapper json) {
    try {
      return json.readTree(payload).toPrettyString();
    } catch (JsonProcessingException noJson) {
      return payload;
    }
  }
}

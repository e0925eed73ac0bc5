package dev.backroom.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.shared.BusinessKey;
import dev.backroom.shared.Sha256;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A CloudEvents 1.0 event as intake needs it.
 *
 * @param subject the business key of the case it belongs to
 */
public record IncomingEvent(
    String id, URI source, String type, BusinessKey subject, Instant time, JsonNode data) {
  private static final int LONGEST_TEXT = 255;

  /** The inbox has room for so much, and PostgreSQL takes no control characters. */
  void checkTexts(String at) {
    check(at + "/id", id);
    check(at + "/source", source.toString());
  }

  /**
   * That it came, for the record; what it says stays in the inbox.
   *
   * @param objects what it is about, by kind
   */
  Fact taken(Map<String, Set<String>> objects) {
    return Fact.of(
        FactKind.EVENT_TAKEN,
        subject.value(),
        Fact.details(
            "type",
            type,
            "source",
            source.toString(),
            "eventId",
            id,
            "payloadHash",
            Sha256.of(data.toString()),
            "asOf",
            time,
            "objects",
            objects.isEmpty() ? null : objects));
  }

  private static void check(String pointer, String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new InvalidEvent(
          pointer, "At most %d characters, not %d".formatted(LONGEST_TEXT, text.length()));
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidEvent(pointer, "No control characters");
    }
  }
}

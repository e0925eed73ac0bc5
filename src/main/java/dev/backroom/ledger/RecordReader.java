package dev.backroom.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the records of an entry back from its text. */
final class RecordReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RecordReader() {}

  /**
   * What people wrote is left by reference.
   *
   * @throws IllegalStateException if somebody has written into the table what is no entry
   */
  static List<LedgerRecord> read(@Nullable Long position, String records) {
    var read = new ArrayList<LedgerRecord>();
    for (var record : parse(position, records)) {
      read.add(
          new LedgerRecord(
              position,
              record.path("kind").asText(),
              Instant.parse(record.path("at").asText()),
              text(record, "businessKey"),
              text(record, "process"),
              text(record, "instance"),
              text(record, "actor"),
              text(record, "onBehalfOf"),
              record.path("details")));
    }
    return read;
  }

  /**
   * With what people wrote.
   *
   * @param words those beside the entry
   * @throws IllegalStateException if somebody has written into the table what is no entry
   */
  static List<LedgerRecord> read(@Nullable Long position, String records, @Nullable String words) {
    var written = written(position, words);
    return read(position, records).stream().map(record -> record.with(written::inPlaceOf)).toList();
  }

  private static WrittenWords written(@Nullable Long position, @Nullable String words) {
    try {
      return WrittenWords.read(words);
    } catch (IllegalArgumentException cause) {
      throw unreadable(position, cause);
    }
  }

  private static JsonNode parse(@Nullable Long position, String records) {
    try {
      return JSON.readTree(records);
    } catch (JsonProcessingException cause) {
      throw unreadable(position, cause);
    }
  }

  private static IllegalStateException unreadable(@Nullable Long position, Exception cause) {
    return new IllegalStateException(
        "The entry at position %s cannot be read; have the ledger verified.".formatted(position),
        cause);
  }

  private static @Nullable String text(JsonNode record, String name) {
    var value = record.path(name);
    return value.isTextual() ? value.textValue() : null;
  }
}

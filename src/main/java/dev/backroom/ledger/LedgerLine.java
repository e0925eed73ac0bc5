package dev.backroom.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backroom.ledger.LedgerSource.Bounds;

/** One line of an export: a JSON object whose first property says what it is. */
final class LedgerLine {
  static final String BOUNDS = "bounds";
  static final String BATCH = "batch";
  static final String SEAL = "seal";
  static final String UNSEALED = "unsealed";
  private static final String ENTRY = "entry";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private LedgerLine() {}

  static String beginOf(String kind) {
    return "{\"" + kind + "\":";
  }

  static String of(Bounds bounds) {
    var line = JSON.createObjectNode();
    line.putObject(BOUNDS)
        .put("firstSeal", bounds.firstSeal())
        .put("lastSeal", bounds.lastSeal())
        .put("settledId", bounds.settledId());
    return line.toString();
  }

  static Bounds bounds(String text, long number) {
    var bounds = read(text, number).path(BOUNDS);
    return new Bounds(
        bounds.path("firstSeal").asLong(),
        bounds.path("lastSeal").asLong(),
        bounds.path("settledId").asLong());
  }

  static String of(Batch batch) {
    var line = JSON.createObjectNode();
    line.putObject(BATCH)
        .put("first", batch.firstPosition())
        .put("last", batch.lastPosition())
        .put("root", batch.root().toString())
        .put("head", batch.head().toString())
        .put("highestEntryId", batch.highestEntryId())
        .put("sealedAt", batch.sealedAt());
    return line.toString();
  }

  static Batch batch(String text, long number) {
    var batch = read(text, number).path(BATCH);
    return new Batch(
        batch.path("first").asLong(),
        batch.path("last").asLong(),
        hash(batch, "root", number),
        hash(batch, "head", number),
        batch.path("highestEntryId").asLong(),
        batch.path("sealedAt").asLong());
  }

  static String of(SealedEntry row) {
    var line = JSON.createObjectNode();
    line.putObject(SEAL)
        .put("position", row.seal().position())
        .put("entryId", row.seal().entryId())
        .put("entryHash", row.seal().entryHash().toString())
        .put("hash", row.seal().hash().toString());
    if (row.entry() != null) {
      put(line.putObject(ENTRY), row.entry());
    }
    return line.toString();
  }

  static SealedEntry sealedEntry(String text, long number) {
    var line = read(text, number);
    var seal = line.path(SEAL);
    return new SealedEntry(
        new Seal(
            seal.path("position").asLong(),
            seal.path("entryId").asLong(),
            hash(seal, "entryHash", number),
            hash(seal, "hash", number)),
        line.has(ENTRY) ? entry(line.path(ENTRY)) : null);
  }

  static String of(Entry unsealed) {
    var line = JSON.createObjectNode();
    put(line.putObject(UNSEALED), unsealed);
    return line.toString();
  }

  static Entry unsealed(String text, long number) {
    return entry(read(text, number).path(UNSEALED));
  }

  private static void put(ObjectNode node, Entry entry) {
    node.put("id", entry.id())
        .put("recordedAt", entry.recordedAt())
        .put("records", entry.records());
    if (entry.words() != null) {
      node.put("words", entry.words());
    }
  }

  private static Entry entry(JsonNode node) {
    return new Entry(
        node.path("id").asLong(),
        node.path("recordedAt").asLong(),
        node.path("records").asText(),
        node.path("words").textValue());
  }

  private static Hash hash(JsonNode node, String name, long number) {
    try {
      return Hash.parse(node.path(name).asText());
    } catch (IllegalArgumentException cause) {
      throw unreadable(number, cause);
    }
  }

  private static JsonNode read(String text, long number) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException cause) {
      throw unreadable(number, cause);
    }
  }

  private static UnreadableLedger unreadable(long number, Exception cause) {
    return new UnreadableLedger(
        "Line %d of the export cannot be read; export the ledger again".formatted(number), cause);
  }
}

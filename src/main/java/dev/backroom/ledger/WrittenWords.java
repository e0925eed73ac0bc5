package dev.backroom.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote in their own words, beside the records of an entry, which hold a reference
 * each: SHA-256 of a random salt and the text. Whoever erases the words erases the salt with them,
 * so nobody can try out what they may have been.
 */
final class WrittenWords {
  /** Stands for what was erased. */
  static final String ERASED = "(erased)";

  /** Stands for what is not what was written; a verification says where. */
  static final String ALTERED = "(altered; have the ledger verified)";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern REFERENCE = Pattern.compile("w-[0-9a-f]{64}");
  private static final Pattern IN_RECORDS = Pattern.compile("\"(w-[0-9a-f]{64})\"");
  private static final String SALT = "salt";
  private static final String TEXT = "text";

  private final Map<String, Salted> byReference = new LinkedHashMap<>();

  private record Salted(String salt, String text) {
    String reference() {
      return "w-" + Hash.of((salt + text).getBytes(StandardCharsets.UTF_8));
    }
  }

  static boolean isReference(String text) {
    return REFERENCE.matcher(text).matches();
  }

  /**
   * @param words as they stand in the ledger's row; null when it has none
   * @throws IllegalArgumentException if that is no JSON of ours
   */
  static WrittenWords read(@Nullable String words) {
    var read = new WrittenWords();
    if (words != null) {
      try {
        for (var each : JSON.readTree(words).properties()) {
          var salted = each.getValue();
          read.byReference.put(
              each.getKey(), new Salted(salted.path(SALT).asText(), salted.path(TEXT).asText()));
        }
      } catch (JsonProcessingException cause) {
        throw new IllegalArgumentException("The words of an entry cannot be read", cause);
      }
    }
    return read;
  }

  /** Those that the records of an entry refer to. */
  static Set<String> referencesIn(String records) {
    var references = new HashSet<String>();
    for (var found = IN_RECORDS.matcher(records); found.find(); ) {
      references.add(found.group(1));
    }
    return references;
  }

  /**
   * @return what to write into the records instead
   */
  String add(String text) {
    var salted = new Salted(UUID.randomUUID().toString(), text);
    byReference.put(salted.reference(), salted);
    return salted.reference();
  }

  Set<String> references() {
    return byReference.keySet();
  }

  /** Whether they are those that were written, by their reference. */
  boolean areGenuine(String reference) {
    var salted = byReference.get(reference);
    return salted != null && salted.reference().equals(reference);
  }

  /** Null after they were erased. */
  @Nullable String of(String reference) {
    var salted = byReference.get(reference);
    return salted == null ? null : salted.text();
  }

  /** Of a text from the records, which may be a reference. */
  String inPlaceOf(String text) {
    if (!isReference(text)) {
      return text;
    }
    var words = of(text);
    if (words == null) {
      return ERASED;
    }
    return areGenuine(text) ? words : ALTERED;
  }

  void erase(String reference) {
    byReference.remove(reference);
  }

  /** For the ledger's row; null when there are none. */
  @Nullable String toJson() {
    if (byReference.isEmpty()) {
      return null;
    }
    var json = JSON.createObjectNode();
    byReference.forEach((reference, salted) -> put(json.putObject(reference), salted));
    return json.toString();
  }

  private static void put(ObjectNode node, Salted salted) {
    node.put(SALT, salted.salt()).put(TEXT, salted.text());
  }
}

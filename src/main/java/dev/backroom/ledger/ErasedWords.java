package dev.backroom.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.Set;

/** The references to words that were erased, as the acts of erasing them are recorded. */
final class ErasedWords {
  static final String KIND = "WORDS_ERASED";
  static final String REFERENCES = "references";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ErasedWords() {}

  static Set<String> of(LedgerSource source) {
    var erased = new HashSet<String>();
    source.acts(KIND).forEach(records -> read(records, erased));
    return erased;
  }

  private static void read(String records, Set<String> erased) {
    try {
      for (var record : JSON.readTree(records)) {
        if (record.path("kind").asText().equals(KIND)) {
          record
              .path("details")
              .path(REFERENCES)
              .forEach(reference -> erased.add(reference.asText()));
        }
      }
    } catch (JsonProcessingException altered) {
      // A row that can no longer be read is found where it stands in the chain.
    }
  }
}

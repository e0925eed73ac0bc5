package dev.backroom.ledger;

import java.util.HashSet;
import java.util.Set;

/** The references to words that were erased, as the acts of erasing them are recorded. */
final class ErasedWords {
  static final String KIND = "WORDS_ERASED";
  static final String REFERENCES = "references";

  private ErasedWords() {}

  static Set<String> of(LedgerSource source) {
    var erased = new HashSet<String>();
    for (var act : RecordedActs.of(source, KIND)) {
      act.path(REFERENCES).forEach(reference -> erased.add(reference.asText()));
    }
    return erased;
  }
}

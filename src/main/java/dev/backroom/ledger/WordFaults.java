package dev.backroom.ledger;

import static dev.backroom.ledger.Finding.Kind.ALTERED;
import static dev.backroom.ledger.Finding.Kind.INSERTED;
import static dev.backroom.ledger.Finding.Kind.REMOVED;

import dev.backroom.ledger.Finding.What;
import java.util.Set;

/** Compares what people wrote with what the sealed records say of it. */
final class WordFaults {
  private final Set<String> erased;
  private final Findings findings;

  /**
   * @param erased references to words that were erased, by the acts on record
   */
  WordFaults(Set<String> erased, Findings findings) {
    this.erased = erased;
    this.findings = findings;
  }

  /**
   * @param seal of an entry that fits it
   */
  void take(Seal seal, Entry entry) {
    var references = WrittenWords.referencesIn(entry.records());
    if (references.isEmpty() && entry.words() == null) {
      return;
    }
    try {
      compare(seal, references, entry);
    } catch (IllegalArgumentException altered) {
      report(ALTERED, seal, "what people wrote cannot be read");
    }
  }

  private void compare(Seal seal, Set<String> references, Entry entry) {
    var words = WrittenWords.read(entry.words());
    if (entry.words() != null && words.references().isEmpty()) {
      report(INSERTED, seal, "words to which no record refers");
    }
    for (var reference : words.references()) {
      if (!references.contains(reference)) {
        report(INSERTED, seal, "words to which no record refers");
      } else if (!words.areGenuine(reference)) {
        report(ALTERED, seal, "the words are not those that were written");
      }
    }
    for (var reference : references) {
      if (words.of(reference) == null && !erased.contains(reference)) {
        report(REMOVED, seal, "the words are gone, and no record says that they were erased");
      }
    }
  }

  private void report(Finding.Kind kind, Seal seal, String note) {
    findings.addOncePerPosition(
        new Finding(kind, What.WORDS, seal.position(), seal.position(), seal.entryId(), note));
  }
}

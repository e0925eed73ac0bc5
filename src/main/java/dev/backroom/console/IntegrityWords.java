package dev.backroom.console;

import dev.backroom.console.Timeline.Part;
import java.util.List;

/** Says how far the records of a case are sealed against change. */
final class IntegrityWords {

  private IntegrityWords() {}

  /** That somebody looked is left out: the look that shows this is never sealed yet. */
  static String of(List<KeptRecord> records) {
    var deeds = records.stream().filter(record -> Part.of(record) != Part.LOOKS).toList();
    var open = deeds.stream().filter(record -> !record.sealed()).count();
    if (deeds.isEmpty()) {
      return "Nothing of this case is on record in the ledger.";
    }
    return open == 0
        ? "All %d records of this case are sealed.".formatted(deeds.size())
        : "%d of %d records of this case are not sealed yet.".formatted(open, deeds.size());
  }
}

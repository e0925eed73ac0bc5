package dev.backroom.console;

import dev.backroom.console.Timeline.Part;
import dev.backroom.ledger.Verifications;
import dev.backroom.ledger.Verifications.Verified;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says how far the records of a case are sealed against change, and when that was verified. */
@Component
class IntegrityWords {
  private final Verifications verifications;

  IntegrityWords(Verifications verifications) {
    this.verifications = verifications;
  }

  String of(List<KeptRecord> records) {
    return sealed(records)
        + verifications
            .last()
            .map(IntegrityWords::verified)
            .orElse(" The ledger has not been verified yet.");
  }

  /** That somebody looked is left out: the look that shows this is never sealed yet. */
  private static String sealed(List<KeptRecord> records) {
    var deeds = records.stream().filter(record -> Part.of(record) != Part.LOOKS).toList();
    var open = deeds.stream().filter(record -> !record.sealed()).count();
    if (deeds.isEmpty()) {
      return "Nothing of this case is on record in the ledger.";
    }
    return open == 0
        ? "All %d records of this case are sealed.".formatted(deeds.size())
        : "%d of %d records of this case are not sealed yet.".formatted(open, deeds.size());
  }

  private static String verified(Verified last) {
    return " The whole ledger was verified last on %s, %,d entries: %s."
        .formatted(
            Times.full(last.at()),
            last.sealed(),
            last.found() == 0
                ? "nothing was found altered"
                : "%,d FINDINGS, see /api/ledger/verify".formatted(last.found()));
  }
}

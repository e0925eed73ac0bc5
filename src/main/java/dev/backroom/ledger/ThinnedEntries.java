package dev.backroom.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.BitSet;
import java.util.TreeMap;

/**
 * The entries that were dropped one by one for their class, their seals left in the chain, as the
 * acts of dropping them are recorded: a first position, and a bit for each position from there.
 */
final class ThinnedEntries {
  static final String KIND = "LEDGER_THINNED";

  private final TreeMap<Long, BitSet> acts = new TreeMap<>();

  static ThinnedEntries of(LedgerSource source) {
    var thinned = new ThinnedEntries();
    RecordedActs.of(source, KIND).forEach(thinned::take);
    return thinned;
  }

  boolean contain(long position) {
    return acts.headMap(position, true).entrySet().stream()
        .anyMatch(act -> has(act.getValue(), position - act.getKey()));
  }

  private static boolean has(BitSet bits, long place) {
    return place < bits.length() && bits.get((int) place);
  }

  private void take(JsonNode details) {
    try {
      acts.computeIfAbsent(details.path("first").asLong(), first -> new BitSet())
          .or(BitSet.valueOf(Base64.getDecoder().decode(details.path("positions").asText())));
    } catch (IllegalArgumentException altered) {
      // A row that can no longer be read is found where it stands in the chain.
    }
  }

  static String text(BitSet positions) {
    return Base64.getEncoder().encodeToString(positions.toByteArray());
  }
}

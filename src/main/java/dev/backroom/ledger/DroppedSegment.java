package dev.backroom.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The beginning of the ledger that was dropped for its age, as the act of dropping it is recorded.
 *
 * @param last the last position that was dropped
 * @param head hash of the seal there, which the next one follows
 * @param batches over the batches' rows, which were left
 */
record DroppedSegment(long last, Hash head, Hash batches) {
  static final String KIND = "LEDGER_DROPPED";

  /** The latest act on record that explains why the first seal is not at position 1. */
  static Optional<DroppedSegment> of(LedgerSource source) {
    var bounds = source.bounds();
    if (bounds.firstSeal() == 1 || !source.batches().hasNext()) {
      return Optional.empty();
    }
    return RecordedActs.of(source, KIND).stream()
        .flatMap(DroppedSegment::of)
        .filter(drop -> bounds.firstSeal() == 0 || drop.last() < bounds.firstSeal())
        .max(Comparator.comparingLong(DroppedSegment::last));
  }

  static Hash hashOf(Iterator<Batch> batches, long last) {
    var sum = Hash.NONE;
    while (batches.hasNext()) {
      var batch = batches.next();
      if (batch.lastPosition() > last) {
        return sum;
      }
      sum =
          Hash.node(
              sum.link(batch.firstPosition(), batch.root())
                  .link(batch.lastPosition(), batch.head()),
              sum);
    }
    return sum;
  }

  private static Stream<DroppedSegment> of(JsonNode details) {
    try {
      return Stream.of(
          new DroppedSegment(
              details.path("last").asLong(),
              Hash.parse(details.path("head").asText()),
              Hash.parse(details.path("batches").asText())));
    } catch (IllegalArgumentException altered) {
      // A row that can no longer be read is found where it stands in the chain.
      return Stream.empty();
    }
  }
}

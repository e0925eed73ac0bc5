package dev.backroom.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was found: one finding for each position, the first ones in full, all of them counted. */
final class Findings {
  static final int LISTED = 10_000;

  private final List<Finding> listed = new ArrayList<>();
  private final Set<Long> positions = new HashSet<>();
  private long count;

  /** About an entry or its seal; what was found first at a position says it best. */
  void addOncePerPosition(Finding finding) {
    if (finding.position() == null || positions.add(finding.position())) {
      add(finding);
    }
  }

  void add(Finding finding) {
    count++;
    if (listed.size() < LISTED) {
      listed.add(finding);
    }
  }

  long count() {
    return count;
  }

  /** By position; what was never sealed stands at the end. */
  List<Finding> inOrder() {
    return listed.stream()
        .sorted(
            Comparator.comparing(Finding::position, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Finding::entryId, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }
}

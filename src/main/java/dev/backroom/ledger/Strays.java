package dev.backroom.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Entries that stand among sealed ones without a seal; some turn out to have lost theirs. */
final class Strays {
  private record Stray(long id, Hash content) {
    Hash hash() {
      return content.withId(id);
    }
  }

  private final List<Stray> strays = new ArrayList<>();
  private final Findings findings;
  private long unsealed;

  Strays(Findings findings) {
    this.findings = findings;
  }

  /**
   * @param settled entries above this id may still be sealed
   */
  void take(Iterator<Entry> entries, long settled) {
    while (entries.hasNext()) {
      var entry = entries.next();
      if (entry.id() > settled) {
        unsealed++;
      } else if (strays.size() < ChainFaults.MOST) {
        strays.add(new Stray(entry.id(), entry.content()));
      } else {
        findings.add(Finding.neverSealed(entry.id()));
      }
    }
  }

  /** How many entries wait for their seal. */
  long unsealed() {
    return unsealed;
  }

  /** The id of the entry that a seal was made for; it is no stray any more. */
  Optional<Long> find(BiPredicate<Hash, Hash> contentAndHash) {
    for (var stray : strays) {
      if (contentAndHash.test(stray.content(), stray.hash())) {
        strays.remove(stray);
        return Optional.of(stray.id());
      }
    }
    return Optional.empty();
  }

  /** The ids of the entries whose seals are missing, or none if these do not close the gap. */
  List<Long> thatFill(ChainFaults.Gap gap, @Nullable Hash tail) {
    var missing = gap.last() - gap.first() + 1;
    if (missing == 1) {
      for (var stray : strays) {
        if (closes(gap, tail, List.of(stray))) {
          strays.remove(stray);
          return List.of(stray.id());
        }
      }
      return List.of();
    }
    var between = strays.stream().filter(stray -> isBetween(stray, gap)).toList();
    if (between.size() != missing || !closes(gap, tail, between)) {
      return List.of();
    }
    strays.removeAll(between);
    return between.stream().map(Stray::id).toList();
  }

  private static boolean isBetween(Stray stray, ChainFaults.Gap gap) {
    var next = gap.next();
    return stray.id() > gap.entryBefore() && (next == null || stray.id() < next.entryId());
  }

  private static boolean closes(ChainFaults.Gap gap, @Nullable Hash tail, List<Stray> strays) {
    return gap.before().stream()
        .anyMatch(
            before -> {
              var hash = before;
              var position = gap.first();
              for (var stray : strays) {
                hash = hash.link(position++, stray.hash());
              }
              return gap.next() == null ? hash.equals(tail) : gap.next().follows(hash);
            });
  }

  void reportTheRest() {
    strays.forEach(stray -> findings.add(Finding.neverSealed(stray.id())));
  }
}

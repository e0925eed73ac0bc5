package dev.backroom.ledger;

import static dev.backroom.ledger.Finding.Kind.ALTERED;
import static dev.backroom.ledger.Finding.Kind.REMOVED;
import static dev.backroom.ledger.Finding.Kind.REORDERED;

import java.util.ArrayList;
import java.util.List;

/** Seals whose entry is gone, or says something else than what was sealed. */
final class EntryFaults {
  /** Each is compared with each. */
  private static final int MOST = 2_000;

  private record Fault(Seal seal, long id, Hash content) {}

  private final List<Fault> altered = new ArrayList<>();
  private final List<Seal> gone = new ArrayList<>();
  private final Findings findings;

  EntryFaults(Findings findings) {
    this.findings = findings;
  }

  void add(SealedEntry row) {
    var entry = row.entry();
    if (altered.size() + gone.size() >= MOST) {
      findings.addOncePerPosition(
          Finding.entry(entry == null ? REMOVED : ALTERED, row.seal(), "not as it was sealed"));
    } else if (entry == null) {
      gone.add(row.seal());
    } else {
      altered.add(new Fault(row.seal(), entry.id(), entry.content()));
    }
  }

  /** After the chain's own faults: a seal that was altered fits its entry no more either. */
  void resolve(Strays strays) {
    gone.forEach(seal -> resolve(seal, strays));
    altered.forEach(
        fault ->
            findings.addOncePerPosition(
                isElsewhere(fault.seal())
                    ? Finding.entry(
                        REORDERED, fault.seal(), "what was sealed here stands in another entry")
                    : Finding.entry(
                        ALTERED, fault.seal(), "the entry does not say what was sealed")));
  }

  private void resolve(Seal seal, Strays strays) {
    if (strays.find((content, hash) -> hash.equals(seal.entryHash())).isPresent()) {
      findings.addOncePerPosition(
          Finding.seal(ALTERED, seal, "the seal points to another entry than the one it sealed"));
    } else if (strays
        .find((content, hash) -> content.withId(seal.entryId()).equals(seal.entryHash()))
        .isPresent()) {
      findings.addOncePerPosition(Finding.entry(REORDERED, seal, "the entry was given another id"));
    } else {
      findings.addOncePerPosition(Finding.entry(REMOVED, seal, "the entry is gone"));
    }
  }

  private boolean isElsewhere(Seal seal) {
    return altered.stream()
        .filter(other -> other.seal().position() != seal.position())
        .anyMatch(
            other ->
                other.content().withId(seal.entryId()).equals(seal.entryHash())
                    || other.content().withId(other.id()).equals(seal.entryHash()));
  }
}

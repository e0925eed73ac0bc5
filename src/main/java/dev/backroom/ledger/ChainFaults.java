package dev.backroom.ledger;

import static dev.backroom.ledger.Finding.Kind.ALTERED;
import static dev.backroom.ledger.Finding.Kind.REMOVED;
import static dev.backroom.ledger.Finding.Kind.REORDERED;

import dev.backroom.ledger.Finding.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seals that do not follow the one before them, and seals that are missing. */
final class ChainFaults {
  /** More than these are counted as they are met, without asking what became of each. */
  static final int MOST = 5_000;

  /**
   * A seal that follows none of the hashes.
   *
   * @param before what the seal before it may have been; empty when nobody knows
   * @param broken false when the fault is the predecessor's
   */
  record Suspect(Seal seal, List<Hash> before, boolean broken) {}

  /**
   * Seals that are missing.
   *
   * @param entryBefore the entry of the last seal before them
   * @param next the first seal after them; null at the end
   */
  record Gap(long first, long last, List<Hash> before, long entryBefore, @Nullable Seal next) {}

  private final List<Suspect> suspects = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final Findings findings;

  ChainFaults(Findings findings) {
    this.findings = findings;
  }

  void add(Suspect suspect) {
    if (suspects.size() < MOST) {
      suspects.add(suspect);
    } else if (suspect.broken()) {
      report(suspect);
    }
  }

  /**
   * The last suspect's own hash is wrong as well: the next seal follows what it should have been.
   */
  void blameLast() {
    if (suspects.size() < MOST) {
      var last = suspects.remove(suspects.size() - 1);
      suspects.add(new Suspect(last.seal(), last.before(), true));
    }
  }

  void add(Gap gap) {
    gaps.add(gap);
  }

  /**
   * @param tail hash of the last seal, as the last batch has it
   */
  void resolve(Strays strays, @Nullable Hash tail) {
    gaps.forEach(gap -> resolve(gap, strays, tail));
    resolveSuspects();
  }

  private void resolve(Gap gap, Strays strays, @Nullable Hash tail) {
    var entries = strays.thatFill(gap, tail);
    if (entries.isEmpty()) {
      findings.add(
          Finding.range(REMOVED, What.SEAL, gap.first(), gap.last(), "the seals are gone"));
    }
    for (int at = 0; at < entries.size(); at++) {
      var position = gap.first() + at;
      findings.add(
          new Finding(
              REMOVED, What.SEAL, position, position, entries.get(at), "the entry's seal is gone"));
    }
  }

  /**
   * Along the chain: once the right row for a position is found elsewhere, the next seal has its
   * predecessor back and may be right after all.
   */
  private void resolveSuspects() {
    long knownFor = -1;
    Hash known = Hash.NONE;
    for (var suspect : suspects) {
      var seal = suspect.seal();
      var isKnown = knownFor == seal.position();
      if (isKnown && seal.follows(known)) {
        known = seal.hash();
        knownFor++;
        continue;
      }
      if (!suspect.broken() && !isKnown) {
        continue;
      }
      var right = rightHash(suspect, isKnown ? List.of(known) : suspect.before());
      if (right.isPresent()) {
        known = right.get();
        knownFor = seal.position() + 1;
        findings.addOncePerPosition(
            Finding.seal(REORDERED, seal, "the seal of this position stands at another one"));
      } else {
        report(suspect);
      }
    }
  }

  /** The hash that this position had, if another suspect's row belongs here. */
  private Optional<Hash> rightHash(Suspect suspect, List<Hash> before) {
    var seal = suspect.seal();
    for (var other : suspects) {
      var row = other.seal();
      if (row.position() != seal.position()) {
        for (var hash : before) {
          var linked = hash.link(seal.position(), row.entryHash());
          if (linked.equals(row.hash()) || linked.equals(seal.hash())) {
            return Optional.of(linked);
          }
        }
      }
    }
    return Optional.empty();
  }

  private void report(Suspect suspect) {
    findings.addOncePerPosition(
        Finding.seal(ALTERED, suspect.seal(), "the seal does not follow the one before it"));
  }
}

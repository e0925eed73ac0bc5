package dev.backroom.ledger;

import static dev.backroom.ledger.Finding.Kind.ALTERED;
import static dev.backroom.ledger.Finding.Kind.INSERTED;
import static dev.backroom.ledger.Finding.Kind.REMOVED;

import dev.backroom.ledger.Finding.What;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares each batch's row with the seals that it covers. */
final class BatchCheck {
  /** Of seals that no batch covers no more than these are remembered. */
  private static final int MOST = 10 * Sealer.BATCH;

  private final Iterator<Batch> batches;
  private final Findings findings;
  private final List<Hash> entries = new ArrayList<>();
  private @Nullable Batch batch;
  private @Nullable Batch next;
  private long covered;
  private long position;
  private long highest;
  private boolean brokenChain;
  private boolean brokenEntry;
  private boolean afterAltered;

  /**
   * @param base the last batch that was dropped
   */
  BatchCheck(Iterator<Batch> batches, @Nullable Batch base, Findings findings) {
    this.batches = batches;
    this.findings = findings;
    if (base != null) {
      covered = base.lastPosition();
      highest = base.highestEntryId();
    }
    position = covered;
    forward();
    forward();
    while (batch != null && batch.lastPosition() <= covered) {
      forward();
    }
  }

  private void forward() {
    batch = next;
    next = batches.hasNext() ? batches.next() : null;
  }

  /**
   * @param follows whether the seal follows the one before it
   * @param fits whether its entry says what was sealed
   */
  void take(Seal seal, boolean follows, boolean fits) {
    passBy(seal);
    brokenChain |= !follows;
    brokenEntry |= !fits;
    position = seal.position();
    if (follows && fits) {
      highest = Math.max(highest, seal.entryId());
    }
    if (entries.size() == MOST) {
      entries.subList(0, Sealer.BATCH).clear();
    }
    entries.add(seal.entryHash());
    if (batch != null && (batch.lastPosition() == position || endsHere(batch, seal))) {
      check(batch, seal);
    }
  }

  /** Rows that end before this seal: their seals are missing, or they should not be there. */
  private void passBy(Seal seal) {
    var gap = seal.position() != position + 1;
    while (batch != null && batch.lastPosition() < seal.position()) {
      if (gap) {
        close(batch);
      } else {
        report(batch, batch.firstPosition() <= batch.lastPosition());
        forward();
      }
    }
    brokenChain |= gap;
  }

  /** Whether it is the batch's own row that names another end. */
  private boolean endsHere(Batch open, Seal seal) {
    return next != null && next.firstPosition() == position + 1 && isOf(open, seal, covered + 1);
  }

  private void check(Batch open, Seal seal) {
    var first = open.firstPosition();
    if (first == covered + 1 && brokenChain) {
      close(open);
    } else if (first > covered && isOf(open, seal, first) && isRight(open)) {
      if (first > covered + 1 && !afterAltered) {
        missing(first - 1);
      }
      close(open);
    } else if (isOf(open, seal, covered + 1)) {
      report(open, false);
      covered = position;
      begin();
    } else {
      report(open, first <= covered);
      afterAltered = true;
      forward();
    }
  }

  private boolean isRight(Batch open) {
    return open.lastPosition() == position && (brokenEntry || open.highestEntryId() == highest);
  }

  /** Whether root and head are those of the seals from this position to here. */
  private boolean isOf(Batch open, Seal seal, long first) {
    var size = position - first + 1;
    return size > 0
        && size <= entries.size()
        && open.head().equals(seal.hash())
        && open.root()
            .equals(
                MerkleTree.root(entries.subList((int) (entries.size() - size), entries.size())));
  }

  private void close(Batch right) {
    highest = Math.max(highest, right.highestEntryId());
    covered = Math.max(covered, right.lastPosition());
    begin();
  }

  private void begin() {
    entries.clear();
    brokenChain = false;
    brokenEntry = false;
    afterAltered = false;
    forward();
  }

  /**
   * What the batches say of the end of the chain.
   *
   * @return the last position that there must have been
   */
  long end(@Nullable Seal last) {
    while (batch != null) {
      if (last != null && next == null && isOf(batch, last, covered + 1)) {
        report(batch, false);
        covered = position;
      } else {
        covered = Math.max(covered, batch.lastPosition());
      }
      forward();
    }
    if (covered < position && !afterAltered) {
      missing(position);
    }
    return Math.max(covered, position);
  }

  private void missing(long last) {
    findings.add(
        Finding.range(
            REMOVED, What.BATCH, covered + 1, last, "no row of a batch covers these seals"));
  }

  private void report(Batch wrong, boolean inserted) {
    findings.add(
        Finding.range(
            inserted ? INSERTED : ALTERED,
            What.BATCH,
            wrong.firstPosition(),
            wrong.lastPosition(),
            inserted
                ? "the row of a batch covers seals that another one covers"
                : "the row of the batch does not fit its seals"));
  }
}

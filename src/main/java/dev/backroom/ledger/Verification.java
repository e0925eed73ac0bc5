package dev.backroom.ledger;

import static dev.backroom.ledger.Finding.Kind.ALTERED;

import dev.backroom.ledger.Finding.What;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the whole ledger once, row by row, and names what is not as it was sealed. */
final class Verification {
  private final LedgerSource source;
  private final Findings findings = new Findings();
  private final Strays strays = new Strays(findings);
  private final ChainFaults chainFaults = new ChainFaults(findings);
  private final EntryFaults entryFaults = new EntryFaults(findings);
  private final @Nullable Witness witness;
  private @Nullable Seal last;
  private long sealed;

  private Verification(LedgerSource source, @Nullable Witness witness) {
    this.source = source;
    this.witness = witness;
  }

  /**
   * @param witness the heads that were signed, where there are any
   */
  static VerificationReport of(LedgerSource source, @Nullable Witness witness, Instant now) {
    return new Verification(source, witness).run(now);
  }

  private VerificationReport run(Instant now) {
    var dropped = DroppedSegment.of(source);
    var base = dropped.flatMap(this::lastBatchOf);
    goAlong(base.orElse(null));
    strays.take(source.unsealed(), source.bounds().settledId());
    chainFaults.resolve(strays, lastHead().orElse(null));
    entryFaults.resolve(strays);
    strays.reportTheRest();
    var position = last == null ? base.map(Batch::lastPosition).orElse(0L) : last.position();
    var witnessed = witness == null ? null : (Long) witness.end(position, findings);
    return new VerificationReport(
        now,
        sealed,
        strays.unsealed(),
        base.map(Batch::lastPosition).orElse(0L),
        last == null ? null : last.hash().toString(),
        witnessed,
        findings.count(),
        findings.inOrder());
  }

  private void goAlong(@Nullable Batch base) {
    var chain =
        new ChainCheck(
            base == null ? 0 : base.lastPosition(),
            base == null ? Hash.NONE : base.head(),
            chainFaults,
            entryFaults);
    var batches = new BatchCheck(source.batches(), base, findings);
    var thinned = ThinnedEntries.of(source);
    var wordFaults = new WordFaults(ErasedWords.of(source), findings);
    for (var rows = source.sealed(); rows.hasNext(); ) {
      var row = rows.next();
      var fits = row.fits() || row.entry() == null && thinned.contain(row.seal().position());
      var follows = chain.take(row, fits);
      batches.take(row.seal(), follows, fits);
      if (row.entry() != null && row.fits()) {
        wordFaults.take(row.seal(), row.entry());
      }
      if (witness != null && follows) {
        witness.take(row.seal().position(), row.seal().hash());
      }
      last = row.seal();
      sealed++;
    }
    chain.end(batches.end(last));
  }

  /** The batch after whose end the chain goes on, if the act of dropping speaks of it. */
  private Optional<Batch> lastBatchOf(DroppedSegment dropped) {
    if (!DroppedSegment.hashOf(source.batches(), dropped.last()).equals(dropped.batches())) {
      findings.add(
          Finding.range(
              ALTERED, What.BATCH, 1, dropped.last(), "not the batches that were dropped"));
    }
    for (var batches = source.batches(); batches.hasNext(); ) {
      var batch = batches.next();
      if (witness != null) {
        witness.take(batch.lastPosition(), batch.head());
      }
      if (batch.lastPosition() == dropped.last()) {
        return Optional.of(batch);
      }
    }
    return Optional.empty();
  }

  private Optional<Hash> lastHead() {
    Hash head = null;
    for (var batches = source.batches(); batches.hasNext(); ) {
      head = batches.next().head();
    }
    return Optional.ofNullable(head);
  }
}

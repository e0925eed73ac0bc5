package dev.backroom.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives every committed entry its place in the chain.
 *
 * <p>Ids are taken before the commit and come to light out of order: an entry may appear behind ids
 * that are sealed already. So the sealer looks back, but not for ever, or whoever slips an entry in
 * would have it sealed: an entry counts as late as long as no higher id had been sealed {@link
 * #LATEST} before the last batch. The row is written right before its commit, so an honest one is
 * milliseconds late. The time is counted back from the last batch, not from now, for a kill may
 * stop writers and sealer in the same moment for hours. What is later still stays unsealed, and
 * {@link Verification} names it.
 */
@Component
class Sealer {
  static final int BATCH = 1_000;
  static final Duration LATEST = Duration.ofMinutes(5);

  /**
   * How many ids behind the highest one a usual look begins; {@link #lookBack} goes all the way.
   */
  private static final int NEAR = 1_000;

  private final SealTable table;
  private final TransactionOperations transaction;
  private final SealingClock clock;

  Sealer(SealTable table, TransactionOperations transaction, SealingClock clock) {
    this.table = table;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Seals what has been committed, in the order of ids, each batch in a transaction of its own.
   *
   * @return how many entries were sealed
   */
  int seal(int mostBatches) {
    return table.hasNewer() ? batches(mostBatches, NEAR) : 0;
  }

  /** Also finds what came late behind the highest id. */
  int lookBack(int mostBatches) {
    return batches(mostBatches, Long.MAX_VALUE);
  }

  /** Each batch begins where the one before it ended: behind that, all was sealed just now. */
  private int batches(int most, long lookBack) {
    int all = 0;
    var from = 0L;
    for (int batch = 0; batch < most; batch++) {
      var seals = inOneTransaction(from, lookBack);
      all += seals.size();
      if (seals.size() < BATCH) {
        return all;
      }
      from = seals.get(BATCH - 1).entryId();
    }
    return all;
  }

  private List<Seal> inOneTransaction(long from, long lookBack) {
    var seals =
        transaction.execute(
            status -> {
              table.lock();
              return batch(from, lookBack);
            });
    return seals == null ? List.of() : seals;
  }

  private List<Seal> batch(long from, long lookBack) {
    var last = table.last();
    var highest = last.map(Batch::highestEntryId).orElse(0L);
    var settled =
        last.map(batch -> table.highestSealedBefore(batch.sealedAt() - LATEST.toMillis()))
            .orElse(0L);
    var entries = table.unsealed(Math.max(from, Math.max(settled, highest - lookBack)), BATCH);
    if (entries.isEmpty()) {
      return List.of();
    }
    var seals = new ArrayList<Seal>(entries.size());
    var position = last.map(Batch::lastPosition).orElse(0L);
    var head = last.map(Batch::head).orElse(Hash.NONE);
    for (var entry : entries) {
      var seal = Seal.after(head, ++position, entry);
      seals.add(seal);
      head = seal.hash();
    }
    table.add(seals, Batch.of(seals, highest, clock.instant().toEpochMilli()));
    return seals;
  }
}

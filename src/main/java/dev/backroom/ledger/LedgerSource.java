package dev.backroom.ledger;

import java.util.Iterator;
import java.util.List;

/** Where the ledger's rows are read from, one after the other: its tables, or an export of them. */
interface LedgerSource {

  /**
   * What the rows reach to; read once, so that what is written meanwhile is left for the next time.
   *
   * @param firstSeal position, or 0 when there is no seal
   * @param lastSeal position, or 0 when there is no seal
   * @param settledId the highest id that was sealed {@link Sealer#LATEST} before the last batch
   */
  record Bounds(long firstSeal, long lastSeal, long settledId) {}

  Bounds bounds();

  /** In the order of positions, up to the last seal of the bounds. */
  Iterator<SealedEntry> sealed();

  /** In the order of their first positions. */
  Iterator<Batch> batches();

  /** Entries without a seal, in the order of ids. */
  Iterator<Entry> unsealed();

  /** The records of entries that may tell of an act of this kind. */
  List<String> acts(String kind);
}

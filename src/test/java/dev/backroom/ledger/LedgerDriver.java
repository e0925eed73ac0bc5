package dev.backroom.ledger;

/** Lets happen in a test, at once, what happens by itself every second or every night. */
public class LedgerDriver {
  private final Sealer sealer;
  private final LedgerIndex index;
  private final Reconciliation reconciliation;

  LedgerDriver(Sealer sealer, LedgerIndex index, Reconciliation reconciliation) {
    this.sealer = sealer;
    this.index = index;
    this.reconciliation = reconciliation;
  }

  public void sealAndIndex() {
    sealer.lookBack(Integer.MAX_VALUE);
    index.follow();
  }

  public void compareWithOtherSystems() {
    sealAndIndex();
    reconciliation.compareLatest();
  }
}

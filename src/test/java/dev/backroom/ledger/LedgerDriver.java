package dev.backroom.ledger;

/** Lets sealer and index do in a test, at once, what they do by themselves every second. */
public class LedgerDriver {
  private final Sealer sealer;
  private final LedgerIndex index;

  LedgerDriver(Sealer sealer, LedgerIndex index) {
    this.sealer = sealer;
    this.index = index;
  }

  public void sealAndIndex() {
    sealer.lookBack(Integer.MAX_VALUE);
    index.follow();
  }
}

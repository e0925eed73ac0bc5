package dev.backroom.purchasing;

import java.util.function.UnaryOperator;

/** What becomes of units that nobody ordered. */
enum Surplus {
  KEEP(ReceiptTally::withSurplusKept),
  RETURN(ReceiptTally::withSurplusReturned);

  private final UnaryOperator<ReceiptTally> settlement;

  Surplus(UnaryOperator<ReceiptTally> settlement) {
    this.settlement = settlement;
  }

  ReceiptTally settle(ReceiptTally tally) {
    return settlement.apply(tally);
  }
}

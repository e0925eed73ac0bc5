package dev.backroom.purchasing;

import dev.backroom.purchasing.api.GoodsReceived;

/** What every receipt has to be and a schema cannot say, for it cannot compare two fields. */
final class Receipts {

  private Receipts() {}

  static GoodsReceived checked(GoodsReceived receipt) {
    for (var line : receipt.lines()) {
      if (line.damagedQuantity() > line.receivedQuantity()) {
        throw new IllegalArgumentException(
            "Receipt %s of %s, line %d: %d of %d received units cannot be damaged. Nothing was posted."
                .formatted(
                    receipt.receiptNumber(),
                    receipt.reference(),
                    line.lineNo(),
                    line.damagedQuantity(),
                    line.receivedQuantity()));
      }
    }
    return receipt;
  }
}

package dev.backroom.purchasing;

import dev.backroom.purchasing.api.PurchaseOrderDocument;
import dev.backroom.shared.Money;

/** An order in one line, as forms show it. */
final class OrderSummary {

  private OrderSummary() {}

  static String of(PurchaseOrderDocument order) {
    return "%s, %s, %s, needed by %s"
        .formatted(
            order.reference(),
            order.supplierId(),
            Money.of(order.valueMinor(), order.currency()),
            order.needBy());
  }
}

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

  /** What somebody is asked to agree to, in one sentence. */
  static String asked(PurchaseOrderDocument order, String supplierName) {
    var first = order.lines().get(0);
    var what =
        order.lines().size() == 1
            ? "%d x %s".formatted(first.quantity(), first.sku())
            : "%d articles".formatted(order.lines().size());
    return "Order %s from %s for %s, needed by %s"
        .formatted(
            what, supplierName, Money.of(order.valueMinor(), order.currency()), order.needBy());
  }
}

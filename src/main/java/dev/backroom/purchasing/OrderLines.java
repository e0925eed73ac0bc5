package dev.backroom.purchasing;

import dev.backroom.purchasing.api.PurchaseOrderDocument;
import dev.backroom.shared.Money;
import dev.backroom.worklist.ApprovalBrief.Fact;
import dev.backroom.worklist.ApprovalBrief.Kind;
import java.util.List;

/** The lines of an order as those who sign see them; what stands there is what they sign. */
final class OrderLines {
  private OrderLines() {}

  static List<Fact> facts(PurchaseOrderDocument order, String supplierName) {
    return order.lines().stream()
        .map(
            line ->
                new Fact(
                    "LINE_" + line.sku(),
                    line.sku(),
                    "%d at %s, %s together, from %s"
                        .formatted(
                            line.quantity(),
                            Money.of(line.unitPriceMinor(), order.currency()),
                            Money.of(line.valueMinor(), order.currency()),
                            supplierName),
                    Kind.AMOUNT,
                    line.valueMinor(),
                    null))
        .toList();
  }
}

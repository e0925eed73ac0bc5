package dev.backroom.connector.tryton;

import dev.backroom.purchasing.api.PurchaseOrderDocument;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** One line of an order as Tryton takes it; the price is in the major unit of the currency. */
record TrytonLine(String sku, long quantity, BigDecimal unitPrice) {

  static List<TrytonLine> of(PurchaseOrderDocument order) {
    var digits = Currency.getInstance(order.currency()).getDefaultFractionDigits();
    return order.lines().stream()
        .map(
            line ->
                new TrytonLine(
                    line.sku(), line.quantity(), BigDecimal.valueOf(line.unitPriceMinor(), digits)))
        .toList();
  }
}

package dev.backroom.connector.tryton;

import dev.backroom.connector.Answer;
import dev.backroom.connector.Command;
import dev.backroom.purchasing.api.GoodsReceived;
import dev.backroom.purchasing.api.PurchaseOrderDocument;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Our commands about orders and receipts, in Tryton's terms. */
class TrytonOrders {
  private final TrytonPurchases purchases;
  private final TrytonShipments shipments;

  TrytonOrders(TrytonPurchases purchases, TrytonShipments shipments) {
    this.purchases = purchases;
    this.shipments = shipments;
  }

  public Answer create(Command command) {
    var order = command.document("purchaseOrder", PurchaseOrderDocument.class);
    var placed =
        purchases.place(
            order.reference(),
            command.idempotencyKey(),
            order.supplierId(),
            order.locationId().toUpperCase(Locale.ROOT),
            lines(order));
    return Answer.of(placed.number());
  }

  /** A confirmed purchase is not rewritten; the buyer settles the change with the supplier. */
  public Answer change(Command command) {
    throw new TrytonRefused("change", "purchase " + existing(command).number() + " is confirmed");
  }

  public Answer receive(Command command) {
    var receipt = command.document("goodsReceived", GoodsReceived.class);
    var accepted = new LinkedHashMap<String, Long>();
    receipt
        .lines()
        .forEach(
            line ->
                accepted.merge(
                    line.sku(), line.receivedQuantity() - line.damagedQuantity(), Long::sum));
    return Answer.of(shipments.receive(existing(command), receipt.receiptNumber(), accepted));
  }

  /** Nothing to undo is an answer too. */
  public Answer cancel(Command command) {
    return purchases
        .find(command.businessKey().value())
        .map(
            order -> {
              if (order.isPlaced()) {
                shipments.abandonOpenMoves(order);
              } else {
                purchases.cancel(order);
              }
              return Answer.of(order.number());
            })
        .orElse(Answer.of(""));
  }

  public Answer close(Command command) {
    var order = existing(command);
    shipments.abandonOpenMoves(order);
    return Answer.of(order.number());
  }

  private TrytonOrder existing(Command command) {
    return purchases
        .find(command.businessKey().value())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Tryton holds no purchase with the reference " + command.businessKey()));
  }

  private static List<TrytonLine> lines(PurchaseOrderDocument order) {
    var digits = Currency.getInstance(order.currency()).getDefaultFractionDigits();
    return order.lines().stream()
        .map(
            line ->
                new TrytonLine(
                    line.sku(), line.quantity(), BigDecimal.valueOf(line.unitPriceMinor(), digits)))
        .toList();
  }
}

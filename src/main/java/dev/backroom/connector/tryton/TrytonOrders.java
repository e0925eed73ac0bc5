package dev.backroom.connector.tryton;

import dev.backroom.connector.Answer;
import dev.backroom.connector.Command;
import dev.backroom.purchasing.api.GoodsReceived;
import dev.backroom.purchasing.api.PurchaseOrderDocument;
import java.util.LinkedHashMap;

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
    return Answer.of(purchases.place(order, command.idempotencyKey()).number());
  }

  /** A confirmed purchase is not rewritten; the buyer settles the change with the supplier. */
  public Answer change(Command command) {
    throw new TrytonRefused("change", "purchase " + placed(command).number() + " is confirmed");
  }

  public Answer receive(Command command) {
    var order = placed(command);
    var receipt = command.document("goodsReceived", GoodsReceived.class);
    var accepted = new LinkedHashMap<String, Long>();
    receipt
        .lines()
        .forEach(
            line ->
                accepted.merge(
                    line.sku(), line.receivedQuantity() - line.damagedQuantity(), Long::sum));
    var shipment = shipments.receive(order, receipt.receiptNumber(), accepted);
    purchases.process(order);
    return Answer.of(shipment);
  }

  /** Nothing to undo is an answer too. */
  public Answer cancel(Command command) {
    return Answer.of(giveUpAll(command));
  }

  public Answer close(Command command) {
    var order = placed(command);
    giveUpAll(command);
    return Answer.of(order.number());
  }

  /** Drafts too: an attempt that ended after we had stopped waiting for it leaves one. */
  private String giveUpAll(Command command) {
    var number = "";
    for (var order : purchases.all(command.businessKey().value())) {
      if (order.isPlaced()) {
        shipments.abandonOpenMoves(order);
      } else {
        purchases.cancel(order);
      }
      number = order.number();
    }
    return number;
  }

  private TrytonOrder placed(Command command) {
    return purchases
        .placed(command.businessKey().value())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Tryton holds no placed purchase with the reference " + command.businessKey()));
  }
}

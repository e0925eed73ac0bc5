package dev.backroom.connector.tryton;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Supplier shipments: receipts against the open moves of a purchase. */
class TrytonShipments {
  private static final String SHIPMENT = "stock.shipment.in";
  private static final String MOVE = "stock.move";

  private final TrytonRecords records;

  TrytonShipments(TrytonRecords records) {
    this.records = records;
  }

  /**
   * Books what arrived under this receipt number once; Tryton opens a new move for what is missing.
   *
   * @return the number of the shipment
   */
  String receive(TrytonOrder order, String receiptNumber, Map<String, Long> acceptedBySku) {
    var shipment =
        records
            .find(SHIPMENT, List.of("reference", "=", receiptNumber))
            .orElseGet(() -> create(order, receiptNumber, acceptedBySku));
    records.press(SHIPMENT, "receive", shipment);
    records.press(SHIPMENT, "done", shipment);
    var state = records.read(SHIPMENT, shipment, "state", "number");
    if (!state.path("state").asText().equals("done")) {
      throw new IllegalStateException(
          "Tryton left shipment %d in state %s".formatted(shipment, state.path("state").asText()));
    }
    return state.path("number").asText();
  }

  private long create(TrytonOrder order, String receiptNumber, Map<String, Long> acceptedBySku) {
    var purchase = records.read("purchase.purchase", order.id(), "party", "company", "warehouse");
    var moves = openMoves(order);
    var received = new ArrayList<Long>();
    acceptedBySku.forEach(
        (sku, quantity) -> {
          var move = moveOf(moves, records.byCode("product.product", sku), sku);
          records.write(MOVE, move, Map.of("quantity", (double) quantity));
          received.add(move);
        });
    return records.create(
        SHIPMENT,
        Map.of(
            "supplier", purchase.get("party").asLong(),
            "company", purchase.get("company").asLong(),
            "warehouse", purchase.get("warehouse").asLong(),
            "reference", receiptNumber,
            "incoming_moves", List.of(List.of("add", received))));
  }

  /** Gives up what has not arrived, so that the purchase no longer waits for it. */
  void abandonOpenMoves(TrytonOrder order) {
    openMoves(order).forEach(move -> records.press(MOVE, "cancel", move.get("id").asLong()));
    var cancelled =
        moves(order, "cancelled").stream().map(move -> move.get("id").asLong()).toList();
    if (!cancelled.isEmpty()) {
      records.runWizard(
          "purchase.handle.shipment.exception",
          "handle",
          "purchase.purchase",
          order.id(),
          Map.of("ask", Map.of("recreate_moves", List.of(), "domain_moves", cancelled)));
    }
  }

  private List<JsonNode> openMoves(TrytonOrder order) {
    return moves(order, "draft");
  }

  private List<JsonNode> moves(TrytonOrder order, String state) {
    var ids = records.read("purchase.purchase", order.id(), "moves").get("moves");
    return StreamSupport.stream(ids.spliterator(), false)
        .map(id -> records.read(MOVE, id.asLong(), "product", "state", "quantity"))
        .filter(move -> move.path("state").asText().equals(state))
        .toList();
  }

  private static long moveOf(List<JsonNode> moves, long product, String sku) {
    return moves.stream()
        .filter(move -> move.get("product").asLong() == product)
        .map(move -> move.get("id").asLong())
        .findFirst()
        .orElseThrow(() -> new TrytonRefused("receive", "nothing of " + sku + " is open"));
  }
}

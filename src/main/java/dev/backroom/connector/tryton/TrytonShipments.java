package dev.backroom.connector.tryton;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
   * @return the number of the shipment; empty when nothing of the receipt was accepted
   */
  String receive(TrytonOrder order, String receiptNumber, Map<String, Long> acceptedBySku) {
    var known = booked(order, receiptNumber);
    if (known.isPresent()) {
      return finish(known.get());
    }
    var portions = portions(order, acceptedBySku);
    return portions.isEmpty() ? "" : finish(create(order, receiptNumber, portions));
  }

  /** Another delivery may bear the same number, so only this purchase's shipments count. */
  private Optional<Long> booked(TrytonOrder order, String receiptNumber) {
    var shipments = records.read(TrytonPurchases.PURCHASE, order.id(), "shipments");
    return records.find(
        SHIPMENT,
        List.of("id", "in", TrytonRecords.ids(shipments.path("shipments"))),
        List.of("reference", "=", receiptNumber),
        List.of("state", "!=", "cancelled"));
  }

  private String finish(long shipment) {
    records.press(SHIPMENT, "receive", shipment);
    records.press(SHIPMENT, "done", shipment);
    var state = records.read(SHIPMENT, shipment, "state", "number");
    if (!state.path("state").asText().equals("done")) {
      throw new IllegalStateException(
          "Tryton left shipment %d in state %s".formatted(shipment, state.path("state").asText()));
    }
    return state.path("number").asText();
  }

  /** Quantities and shipment in one call, so that no attempt leaves only the one or the other. */
  private long create(TrytonOrder order, String receiptNumber, Map<Long, Long> portions) {
    var purchase =
        records.read(TrytonPurchases.PURCHASE, order.id(), "party", "company", "warehouse");
    var moves = new ArrayList<List<?>>();
    portions.forEach(
        (move, quantity) ->
            moves.add(List.of("write", List.of(move), Map.of("quantity", (double) quantity))));
    moves.add(List.of("add", List.copyOf(portions.keySet())));
    return records.create(
        SHIPMENT,
        Map.of(
            "supplier", purchase.get("party").asLong(),
            "company", purchase.get("company").asLong(),
            "warehouse", purchase.get("warehouse").asLong(),
            "reference", receiptNumber,
            "incoming_moves", moves));
  }

  /** How much of each open move has arrived; what nobody ordered goes onto the last one. */
  private Map<Long, Long> portions(TrytonOrder order, Map<String, Long> acceptedBySku) {
    var open =
        moves(order).stream()
            .filter(move -> move.isOpen() && !move.shipped())
            .sorted(Comparator.comparing(TrytonMove::id))
            .toList();
    var portions = new LinkedHashMap<Long, Long>();
    acceptedBySku.forEach(
        (sku, accepted) -> {
          if (accepted > 0) {
            var product = records.byCode("product.product", sku);
            var fitting = open.stream().filter(move -> move.product() == product).toList();
            if (fitting.isEmpty()) {
              throw new TrytonRefused("receive", "nothing of " + sku + " is open");
            }
            portions.putAll(TrytonMove.spread(accepted, fitting));
          }
        });
    return portions;
  }

  /** Gives up what has not arrived, so that the purchase no longer waits for it. */
  void abandonOpenMoves(TrytonOrder order) {
    var moves = moves(order);
    if (moves.stream().anyMatch(TrytonMove::isOpen)) {
      moves.stream()
          .filter(TrytonMove::isOpen)
          .forEach(move -> records.press(MOVE, "cancel", move.id()));
      moves = moves(order);
    }
    if (moves.stream().anyMatch(TrytonMove::isOpen)) {
      throw new IllegalStateException("Tryton still waits for goods of purchase " + order.number());
    }
    answerException(order, moves.stream().filter(TrytonMove::isCancelled).toList());
  }

  /** Nothing is to be delivered again; asking twice changes nothing. */
  private void answerException(TrytonOrder order, List<TrytonMove> cancelled) {
    if (!cancelled.isEmpty()) {
      records.runWizard(
          "purchase.handle.shipment.exception",
          "handle",
          TrytonPurchases.PURCHASE,
          order.id(),
          Map.of(
              "ask",
              Map.of(
                  "recreate_moves",
                  List.of(),
                  "domain_moves",
                  cancelled.stream().map(TrytonMove::id).toList())));
    }
  }

  private List<TrytonMove> moves(TrytonOrder order) {
    var ids =
        TrytonRecords.ids(
            records.read(TrytonPurchases.PURCHASE, order.id(), "moves").path("moves"));
    return records.readAll(MOVE, ids, TrytonMove.FIELDS).stream().map(TrytonMove::of).toList();
  }
}

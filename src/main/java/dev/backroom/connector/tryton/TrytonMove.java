package dev.backroom.connector.tryton;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Goods of one purchase line on their way into the warehouse.
 *
 * @param shipped whether a shipment has taken the move already
 */
record TrytonMove(long id, long product, long quantity, String state, boolean shipped) {
  static final String[] FIELDS = {"product", "quantity", "state", "shipment"};

  static TrytonMove of(JsonNode move) {
    return new TrytonMove(
        move.path("id").asLong(),
        move.path("product").asLong(),
        move.path("quantity").asLong(),
        move.path("state").asText(),
        !move.path("shipment").isNull());
  }

  boolean isOpen() {
    return state.equals("draft");
  }

  boolean isCancelled() {
    return state.equals("cancelled");
  }

  /** Each move takes what it waits for, the last one all that is left. */
  static Map<Long, Long> spread(long quantity, List<TrytonMove> moves) {
    var portions = new LinkedHashMap<Long, Long>();
    var left = quantity;
    for (var move : moves) {
      var last = move.equals(moves.get(moves.size() - 1));
      var portion = last ? left : Math.min(left, move.quantity());
      if (portion > 0) {
        portions.put(move.id(), portion);
      }
      left -= portion;
    }
    return portions;
  }
}

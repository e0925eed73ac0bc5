package dev.backroom.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.engine.FactKind;
import java.util.Map;
import java.util.function.BiConsumer;

/** Finds the things that a record names: those that an event is about, and what a case says. */
final class NamedThings {
  private static final Map<String, String> KINDS_BY_DETAIL =
      Map.of("supplierId", "supplier", "sku", "item", "costCentre", "cost-centre");

  private NamedThings() {}

  /**
   * @param taker gets kind and name
   */
  static void each(LedgerRecord record, BiConsumer<String, String> taker) {
    if (record.kind().equals(FactKind.EVENT_TAKEN.name())) {
      for (var kind : record.details().path("objects").properties()) {
        for (JsonNode name : kind.getValue()) {
          taker.accept(kind.getKey(), name.asText().strip());
        }
      }
    } else if (record.kind().equals(FactKind.CASE_DESCRIBED.name())) {
      KINDS_BY_DETAIL.forEach((detail, kind) -> taker.accept(kind, record.text(detail).strip()));
    }
  }
}

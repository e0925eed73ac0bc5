package dev.backroom.connector.tryton;

import static dev.backroom.connector.tryton.TrytonRecords.decimal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Purchases in Tryton by our reference.
 *
 * <p>Tryton accepts the same reference twice, so whoever creates looks first; and an attempt that
 * broke off half-way is taken up where it stopped.
 */
class TrytonPurchases {
  private static final String PURCHASE = "purchase.purchase";

  private final TrytonRecords records;

  TrytonPurchases(TrytonRecords records) {
    this.records = records;
  }

  /** The newest purchase of this reference; an older one may have been given up. */
  Optional<TrytonOrder> find(String reference) {
    return records
        .search(PURCHASE, List.of("reference", "=", reference), List.of("state", "!=", "cancelled"))
        .stream()
        .max(Long::compare)
        .map(this::read);
  }

  /** Creates and confirms the order, or brings what an earlier attempt left that far. */
  TrytonOrder place(
      String reference, String key, String supplier, String warehouse, List<TrytonLine> lines) {
    var order =
        records
            .find(PURCHASE, List.of("reference", "=", reference), List.of("description", "=", key))
            .map(this::read)
            .orElseGet(() -> read(create(reference, key, supplier, warehouse, lines)));
    return order.isPlaced() ? order : confirm(order);
  }

  private TrytonOrder confirm(TrytonOrder order) {
    records.press(PURCHASE, "quote", order.id());
    records.press(PURCHASE, "confirm", order.id());
    var confirmed = read(order.id());
    if (!confirmed.isPlaced()) {
      throw new IllegalStateException(
          "Tryton left purchase %d in state %s".formatted(order.id(), confirmed.state()));
    }
    return confirmed;
  }

  private long create(
      String reference, String key, String supplier, String warehouse, List<TrytonLine> lines) {
    var party = records.byCode("party.party", supplier);
    var address =
        records
            .find("party.address", List.of("party", "=", party))
            .orElseThrow(
                () -> new TrytonRefused("create", "supplier " + supplier + " has no address"));
    var purchase = new LinkedHashMap<String, Object>();
    purchase.put("party", party);
    purchase.put("company", records.any("company.company"));
    purchase.put("invoice_address", address);
    purchase.put("currency", records.any("currency.currency"));
    purchase.put("warehouse", records.byCode("stock.location", warehouse));
    purchase.put("payment_term", records.any("account.invoice.payment_term"));
    purchase.put("invoice_method", "shipment");
    purchase.put("reference", reference);
    purchase.put("description", key);
    purchase.put("lines", List.of(List.of("create", lines.stream().map(this::line).toList())));
    return records.create(PURCHASE, purchase);
  }

  private Map<String, Object> line(TrytonLine line) {
    var product = records.byCode("product.product", line.sku());
    return Map.of(
        "type",
        "line",
        "product",
        product,
        "quantity",
        (double) line.quantity(),
        "unit",
        records.read("product.product", product, "default_uom").get("default_uom").asLong(),
        "unit_price",
        decimal(line.unitPrice()));
  }

  /** Only what is not confirmed can be cancelled as a whole. */
  void cancel(TrytonOrder order) {
    records.press(PURCHASE, "cancel", order.id());
    var state = read(order.id()).state();
    if (!state.equals("cancelled")) {
      throw new IllegalStateException(
          "Tryton left purchase %d in state %s".formatted(order.id(), state));
    }
  }

  TrytonOrder read(long id) {
    var order = records.read(PURCHASE, id, "number", "state");
    return new TrytonOrder(id, order.path("number").asText(), order.path("state").asText());
  }
}

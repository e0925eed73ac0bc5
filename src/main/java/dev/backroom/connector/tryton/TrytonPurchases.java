package dev.backroom.connector.tryton;

import static dev.backroom.connector.tryton.TrytonRecords.decimal;

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

  Optional<TrytonOrder> find(String reference) {
    return records
        .find(PURCHASE, List.of("reference", "=", reference), List.of("state", "!=", "cancelled"))
        .map(this::read);
  }

  /** Creates and confirms the order, or brings the existing one of this reference that far. */
  TrytonOrder place(String reference, String supplier, String warehouse, List<TrytonLine> lines) {
    var order =
        find(reference).orElseGet(() -> read(create(reference, supplier, warehouse, lines)));
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

  private long create(String reference, String supplier, String warehouse, List<TrytonLine> lines) {
    var party = records.byCode("party.party", supplier);
    var address =
        records
            .find("party.address", List.of("party", "=", party))
            .orElseThrow(
                () -> new TrytonRefused("create", "supplier " + supplier + " has no address"));
    return records.create(
        PURCHASE,
        Map.of(
            "party", party,
            "company", records.any("company.company"),
            "invoice_address", address,
            "currency", records.any("currency.currency"),
            "warehouse", records.byCode("stock.location", warehouse),
            "payment_term", records.any("account.invoice.payment_term"),
            "invoice_method", "shipment",
            "reference", reference,
            "lines", List.of(List.of("create", lines.stream().map(this::line).toList()))));
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

  TrytonOrder read(long id) {
    var order = records.read(PURCHASE, id, "number", "state");
    return new TrytonOrder(id, order.path("number").asText(), order.path("state").asText());
  }
}

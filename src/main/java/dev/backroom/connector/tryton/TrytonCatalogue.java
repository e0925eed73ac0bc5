package dev.backroom.connector.tryton;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads which suppliers could deliver a product, at what price and how fast. */
class TrytonCatalogue {
  private final TrytonRecords records;

  TrytonCatalogue(TrytonRecords records) {
    this.records = records;
  }

  /** A product with the suppliers that offer it. */
  record Product(String sku, String name, boolean purchasable, List<Offer> offers) {}

  /** The price is in the major unit of the currency, for one unit. */
  record Offer(
      String supplier, String supplierName, String currency, BigDecimal price, Duration leadTime) {}

  Optional<Product> product(String sku) {
    return records.find("product.product", List.of("code", "=", sku)).map(id -> read(sku, id));
  }

  private Product read(String sku, long id) {
    var product = records.read("product.product", id, "rec_name", "purchasable", "template");
    var offers =
        records
            .search(
                "purchase.product_supplier",
                List.of("template", "=", product.get("template").asLong()))
            .stream()
            .map(this::offer)
            .toList();
    return new Product(
        sku, product.path("rec_name").asText(), product.path("purchasable").asBoolean(), offers);
  }

  private Offer offer(long id) {
    var offer =
        records.read(
            "purchase.product_supplier",
            id,
            "party.code",
            "party.rec_name",
            "currency.code",
            "lead_time",
            "prices");
    var price =
        StreamSupport.stream(offer.path("prices").spliterator(), false)
            .map(JsonNode::asLong)
            .map(line -> records.read("purchase.product_supplier.price", line, "unit_price"))
            .map(line -> TrytonRecords.number(line.get("unit_price")))
            .findFirst()
            .orElse(BigDecimal.ZERO);
    return new Offer(
        offer.path("party.").path("code").asText(),
        offer.path("party.").path("rec_name").asText(),
        offer.path("currency.").path("code").asText(),
        price,
        Duration.ofSeconds(offer.path("lead_time").path("seconds").asLong()));
  }
}

package dev.backroom.connector.tryton;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
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

  /**
   * @param price in the major unit of the currency, for one unit; Tryton needs neither price nor
   *     lead time
   */
  record Offer(
      String supplier,
      String supplierName,
      String currency,
      Optional<BigDecimal> price,
      Optional<Duration> leadTime) {}

  /** In which budgets are counted. */
  String companyCurrency() {
    return records
        .read("company.company", records.company(), "currency.code")
        .path("currency.")
        .path("code")
        .asText();
  }

  Optional<Product> product(String sku) {
    return records.find("product.product", List.of("code", "=", sku)).map(id -> read(sku, id));
  }

  private Product read(String sku, long id) {
    var product = records.read("product.product", id, "rec_name", "purchasable", "template");
    var offers =
        records
            .search(
                "purchase.product_supplier",
                List.of("template", "=", product.get("template").asLong()),
                List.of("OR", Arrays.asList("product", "=", null), List.of("product", "=", id)))
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
            .findFirst();
    return new Offer(
        offer.path("party.").path("code").asText(),
        offer.path("party.").path("rec_name").asText(),
        offer.path("currency.").path("code").asText(),
        price,
        Optional.of(offer.path("lead_time").path("seconds"))
            .filter(JsonNode::isNumber)
            .map(seconds -> Duration.ofSeconds(seconds.asLong())));
  }
}

package dev.backroom.connector.tryton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backroom.connector.Answer;
import dev.backroom.connector.Command;
import dev.backroom.connector.erp.RequestedArticles;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * What Tryton knows about suppliers and prices, as supply options.
 *
 * <p>Whoever is listed as a supplier of a product counts as approved with verified bank data:
 * Tryton keeps such checks outside the modules that we use.
 */
class TrytonSupplyOptions {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final TrytonCatalogue catalogue;
  private final TrytonSettings settings;
  private final Clock clock;

  TrytonSupplyOptions(TrytonCatalogue catalogue, TrytonSettings settings, Clock clock) {
    this.catalogue = catalogue;
    this.settings = settings;
    this.clock = clock;
  }

  public Answer read(Command command) {
    var items = JSON.arrayNode();
    RequestedArticles.of(command)
        .forEach(
            sku ->
                items.add(
                    catalogue
                        .product(sku)
                        .map(this::item)
                        .orElseGet(() -> RequestedArticles.unknown(sku))));
    var options =
        JSON.objectNode()
            .put("asOf", clock.instant().toString())
            .put("source", "Tryton")
            .<ObjectNode>set("costCentre", costCentre(command.text("costCentre")))
            .set("items", items);
    return new Answer("", Map.of("supplyOptions", options));
  }

  private JsonNode costCentre(String id) {
    return JSON.objectNode()
        .put("id", id)
        .put("budgetMinor", settings.budgetMinor())
        .put("currency", catalogue.companyCurrency())
        .put("asOf", clock.instant().toString());
  }

  private JsonNode item(TrytonCatalogue.Product product) {
    var offers = JSON.arrayNode();
    product.offers().forEach(offer -> offers.add(offer(offer)));
    return JSON.objectNode()
        .put("sku", product.sku())
        .put("description", product.name())
        .put("category", settings.category())
        .put("status", product.purchasable() ? "ACTIVE" : "DISCONTINUED")
        .put("packSize", 1)
        .put("asOf", clock.instant().toString())
        .set("offers", offers);
  }

  private JsonNode offer(TrytonCatalogue.Offer offer) {
    var price = offer.price().flatMap(exact -> minor(exact, offer.currency())).orElse(null);
    return JSON.objectNode()
        .put("supplierId", offer.supplier())
        .put("supplierName", offer.supplierName())
        .put("supplierStatus", "APPROVED")
        .put("bankVerified", true)
        .put("calendar", settings.supplierCalendar())
        .put("unitPriceMinor", price)
        .put("currency", offer.currency())
        .put("contractPriceMinor", price)
        .put("lastPaidMinor", price)
        .put("leadTimeDays", offer.leadTime().map(Duration::toDays).orElse(null))
        .put("minimumOrderQuantity", 1)
        .put("orderMultiple", 1);
  }

  /** A price that is finer than the smallest coin is left out rather than rounded. */
  private static Optional<Long> minor(BigDecimal price, String currency) {
    var coins = price.movePointRight(Currency.getInstance(currency).getDefaultFractionDigits());
    return coins.stripTrailingZeros().scale() > 0
        ? Optional.empty()
        : Optional.of(coins.longValueExact());
  }
}

package dev.backroom.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Articles with the suppliers that offer them, and cost centres, as the simulated ERP knows them.
 */
@Component
@InSandbox
class Catalogue {
  private static final String ITEM = "item";
  private static final String COST_CENTRE = "cost-centre";
  private static final int ITEMS = 20;

  private final Records records;
  private final Clock clock;

  Catalogue(Records records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /** What was put here, else what comes with the sandbox: SKU-0001 to SKU-0020. */
  Optional<JsonNode> item(String sku) {
    return records.find(ITEM, sku).or(() -> seededItem(sku));
  }

  void putItem(String sku, JsonNode item) {
    records.put(ITEM, sku, item);
  }

  Optional<JsonNode> costCentre(String id) {
    return records
        .find(COST_CENTRE, id)
        .or(() -> id.equals("CC-100") ? Optional.of(costCentre(id, 10_000_000)) : Optional.empty());
  }

  void putCostCentre(String id, JsonNode costCentre) {
    records.put(COST_CENTRE, id, costCentre);
  }

  private JsonNode costCentre(String id, long budgetMinor) {
    return tree(
        Map.of(
            "id",
            id,
            "budgetMinor",
            budgetMinor,
            "currency",
            "EUR",
            "asOf",
            clock.instant().toString()));
  }

  private Optional<JsonNode> seededItem(String sku) {
    for (int number = 1; number <= ITEMS; number++) {
      if (sku.equals("SKU-%04d".formatted(number))) {
        return Optional.of(seededItem(sku, number));
      }
    }
    return Optional.empty();
  }

  private JsonNode seededItem(String sku, int number) {
    long price = 500 + 100L * number;
    var offers = new ArrayList<Map<String, @Nullable Object>>();
    offers.add(offer("SUP-ACME", "Acme Wholesale", "APPROVED", price, price, 5));
    offers.add(offer("SUP-NORD", "Nordic Goods", "APPROVED", price + 20, price + 20, 3));
    if (number % 5 == 0) {
      offers.add(offer("SUP-NEW", "New Trading", "NEW", price - 60, null, 4));
    }
    if (number % 7 == 0) {
      offers.add(offer("SUP-BLOK", "Blocked Brothers", "BLOCKED", price - 90, null, 2));
    }
    return tree(
        Map.of(
            "sku",
            sku,
            "description",
            "Article %03d".formatted(number),
            "category",
            "grocery",
            "status",
            number == ITEMS ? "DISCONTINUED" : "ACTIVE",
            "packSize",
            12,
            "asOf",
            clock.instant().toString(),
            "offers",
            offers));
  }

  private static Map<String, @Nullable Object> offer(
      String id,
      String name,
      String status,
      long price,
      @Nullable Long contract,
      int leadTimeDays) {
    var offer = new LinkedHashMap<String, @Nullable Object>();
    offer.put("supplierId", id);
    offer.put("supplierName", name);
    offer.put("supplierStatus", status);
    offer.put("bankVerified", !status.equals("BLOCKED"));
    offer.put("calendar", "de-by");
    offer.put("unitPriceMinor", price);
    offer.put("currency", "EUR");
    offer.put("contractPriceMinor", contract);
    offer.put("lastPaidMinor", contract);
    offer.put("leadTimeDays", leadTimeDays);
    offer.put("minimumOrderQuantity", 12);
    offer.put("orderMultiple", 12);
    return offer;
  }

  private JsonNode tree(Object content) {
    return records.as(records.read(records.write(content)), JsonNode.class);
  }

  static List<String> suppliers() {
    return List.of("SUP-ACME", "SUP-NORD", "SUP-NEW", "SUP-BLOK");
  }
}

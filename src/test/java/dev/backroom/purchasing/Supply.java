package dev.backroom.purchasing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the ERP answers about SKU-0001 and CC-100; everything unusual has to be said. */
final class Supply {
  private final List<Map<String, Object>> offers = new ArrayList<>();
  private final Map<String, Object> item = new LinkedHashMap<>();
  private Map<String, Object> costCentre =
      Map.of("id", "CC-100", "budgetMinor", 10_000_000, "currency", "EUR");

  private Supply() {
    item.put("sku", "SKU-0001");
    item.put("status", "ACTIVE");
    item.put("asOf", "2026-11-23T08:00:00Z");
    item.put("offers", offers);
  }

  /** At contract price, from SUP-ACME and a little dearer from SUP-NORD. */
  static Supply usual() {
    return none().offer("SUP-ACME", 600).offer("SUP-NORD", 660);
  }

  static Supply only(String supplierId) {
    return none().offer(supplierId, 600);
  }

  static Supply none() {
    return new Supply();
  }

  Supply offer(String supplierId, long unitPriceMinor) {
    var offer = new LinkedHashMap<String, Object>();
    offer.put("supplierId", supplierId);
    offer.put("supplierName", supplierId.substring(4) + " Trading");
    offer.put("supplierStatus", "APPROVED");
    offer.put("bankVerified", true);
    offer.put("calendar", "de-by");
    offer.put("unitPriceMinor", unitPriceMinor);
    offer.put("currency", "EUR");
    offer.put("contractPriceMinor", unitPriceMinor);
    offer.put("lastPaidMinor", unitPriceMinor);
    offer.put("leadTimeDays", 5);
    offer.put("minimumOrderQuantity", 10);
    offer.put("orderMultiple", 12);
    offers.add(offer);
    return this;
  }

  /** Changes the offer that was made last. */
  Supply but(String field, Object value) {
    offers.get(offers.size() - 1).put(field, value);
    return this;
  }

  Supply item(String field, Object value) {
    item.put(field, value);
    return this;
  }

  Supply budget(long minor, String currency) {
    costCentre = Map.of("id", "CC-100", "budgetMinor", minor, "currency", currency);
    return this;
  }

  Supply withoutCostCentre() {
    costCentre = null;
    return this;
  }

  String json() {
    var options = new LinkedHashMap<String, Object>();
    options.put("asOf", "2026-11-23T08:00:00Z");
    options.put("costCentre", costCentre);
    options.put("items", List.of(item));
    try {
      return new ObjectMapper().writeValueAsString(options);
    } catch (JsonProcessingException cause) {
      throw new AssertionError(cause);
    }
  }
}

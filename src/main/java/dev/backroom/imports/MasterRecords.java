package dev.backroom.imports;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the simulated ERP the articles, offers and budgets that the orders refer to, and keeps the
 * simulated suppliers silent: the file tells what they did.
 */
final class MasterRecords {
  private static final String NEIGHBOUR = "integration";
  private static final String ADMINISTRATOR = "admin";

  private final BackroomServer server;
  private final Map<String, Long> lastPaid = new HashMap<>();
  private final Set<String> prepared = new HashSet<>();

  MasterRecords(BackroomServer server) {
    this.server = server;
  }

  /** An offer is what the supplier asked at that time; what was paid before is kept with it. */
  void write(ImportEvent event) {
    if (!event.isRequisition()) {
      return;
    }
    var order = event.order();
    once("/sandbox/erp/cost-centres/" + encoded(order.costCentre()), NEIGHBOUR, costCentre(event));
    once(
        "/sandbox/control/suppliers/" + encoded(order.supplierId()),
        ADMINISTRATOR,
        Map.of("answer", "SILENT"));
    for (var line : order.lines()) {
      server.put(NEIGHBOUR, "/sandbox/erp/items/" + encoded(line.sku()), item(event, line));
    }
  }

  /** Becomes the last paid price of the next order. */
  void paid(ImportEvent event) {
    if (!event.isRequisition()) {
      return;
    }
    event.order().lines().forEach(line -> lastPaid.put(line.sku(), line.unitPriceMinor()));
  }

  private void once(String path, String user, Object body) {
    if (prepared.add(path)) {
      server.put(user, path, body);
    }
  }

  private static Map<String, Object> costCentre(ImportEvent event) {
    var order = event.order();
    return Map.of(
        "id", order.costCentre(),
        "budgetMinor", order.budget() * 100,
        "currency", order.currency(),
        "asOf", event.at().toString());
  }

  private Map<String, Object> item(ImportEvent event, ImportedOrder.Line line) {
    var order = event.order();
    var item = new LinkedHashMap<String, Object>();
    item.put("sku", line.sku());
    item.put("description", line.description());
    item.put("category", order.category());
    item.put("status", "ACTIVE");
    item.put("packSize", 1);
    item.put("asOf", event.at().toString());
    item.put("offers", List.of(offer(order, line, lastPaid.get(line.sku()))));
    return item;
  }

  private static Map<String, Object> offer(
      ImportedOrder order, ImportedOrder.Line line, @Nullable Long paidBefore) {
    var offer = new LinkedHashMap<String, Object>();
    offer.put("supplierId", order.supplierId());
    offer.put("supplierName", order.supplierName());
    offer.put("supplierStatus", "APPROVED");
    offer.put("bankVerified", true);
    offer.put("calendar", order.calendar());
    offer.put("unitPriceMinor", line.unitPriceMinor());
    offer.put("currency", order.currency());
    offer.put("contractPriceMinor", line.unitPriceMinor());
    offer.put("lastPaidMinor", paidBefore);
    offer.put(
        "leadTimeDays", Math.max(0, ChronoUnit.DAYS.between(order.ordered(), order.promised())));
    offer.put("minimumOrderQuantity", 1);
    offer.put("orderMultiple", 1);
    return offer;
  }

  private static String encoded(String segment) {
    return java.net.URLEncoder.encode(segment, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}

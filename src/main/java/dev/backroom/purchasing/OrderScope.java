package dev.backroom.purchasing;

import dev.backroom.engine.CaseFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which orders are meant, in SQL about bk_order o, bk_order_line l and bk_purchase p; values travel
 * as parameters.
 */
final class OrderScope {
  private static final Map<String, String> COLUMNS =
      Map.of("requester", "p.requester", "locationId", "p.location_id", "category", "p.category");

  private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
  private final Map<String, Object> parameters = new HashMap<>();

  /** Those of cases that somebody may see. */
  static OrderScope visibleBy(CaseFilter filter) {
    var scope = new OrderScope();
    var reasons = new ArrayList<String>();
    filter
        .anyOf()
        .forEach(
            (variable, values) ->
                values.forEach(
                    value ->
                        reasons.add(
                            Objects.requireNonNull(COLUMNS.get(variable), variable)
                                + " = "
                                + scope.parameter(value))));
    if (!filter.anyOf().isEmpty()) {
      scope.conditions.add(
          reasons.isEmpty() ? "1 = 0" : "(%s)".formatted(String.join(" or ", reasons)));
    }
    return scope;
  }

  OrderScope ofSupplier(String supplierId) {
    return with("o.supplier_id = ", supplierId);
  }

  OrderScope ofArticle(String sku) {
    return with("l.sku = ", sku);
  }

  OrderScope at(String locationId) {
    return with("p.location_id = ", locationId);
  }

  OrderScope paidBy(String costCentre) {
    return with("o.cost_centre = ", costCentre);
  }

  OrderScope ofCase(String reference) {
    return with("o.reference = ", reference);
  }

  private OrderScope with(String condition, String value) {
    conditions.add(condition + parameter(value));
    return this;
  }

  String sql() {
    return String.join(" and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private String parameter(String value) {
    var name = "p" + parameters.size();
    parameters.put(name, value);
    return ":" + name;
  }
}

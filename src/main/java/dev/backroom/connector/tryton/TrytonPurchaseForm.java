package dev.backroom.connector.tryton;

import static dev.backroom.connector.tryton.TrytonRecords.decimal;

import dev.backroom.purchasing.api.PurchaseOrderDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fills in a purchase as a user does.
 *
 * <p>Addresses, terms of payment, units and taxes are Tryton's knowledge, so it is asked what it
 * would fill in itself; supplier, currency, quantities and prices are what was approved.
 */
class TrytonPurchaseForm {
  private static final String LINE = "purchase.line";

  private final TrytonRecords records;

  TrytonPurchaseForm(TrytonRecords records) {
    this.records = records;
  }

  /**
   * @param key by which another attempt recognises this purchase
   */
  Map<String, Object> of(PurchaseOrderDocument order, String key) {
    var party = records.byCode("party.party", order.supplierId());
    var company = records.company();
    var filledIn =
        records.onChange(
            TrytonPurchases.PURCHASE, "party", Map.of("party", party, "company", company));
    if (filledIn.path("invoice_address").isMissingNode()
        || filledIn.path("invoice_address").isNull()) {
      throw new TrytonRefused("create", "supplier " + order.supplierId() + " has no address");
    }
    var purchase = new LinkedHashMap<String, Object>();
    purchase.put("party", party);
    purchase.put("company", company);
    purchase.put("invoice_address", filledIn.get("invoice_address"));
    purchase.put("payment_term", filledIn.path("payment_term"));
    purchase.put("currency", records.byCode("currency.currency", order.currency()));
    purchase.put(
        "warehouse", records.byCode("stock.location", order.locationId().toUpperCase(Locale.ROOT)));
    purchase.put("invoice_method", "shipment");
    purchase.put("delivery_date", TrytonRecords.date(order.needBy()));
    purchase.put("reference", order.reference());
    purchase.put("description", key);
    var lines = new ArrayList<Map<String, Object>>();
    TrytonLine.of(order).forEach(line -> lines.add(line(line, party, company)));
    purchase.put("lines", List.of(List.of("create", lines)));
    return purchase;
  }

  private Map<String, Object> line(TrytonLine wanted, long party, long company) {
    var line = new LinkedHashMap<String, Object>();
    line.put("type", "line");
    line.put("product", records.byCode("product.product", wanted.sku()));
    line.put("quantity", (double) wanted.quantity());
    var form = new LinkedHashMap<>(line);
    form.put("company", company);
    form.put("_parent_purchase.party", party);
    var filledIn = records.onChange(LINE, "product", form);
    var taxes = new ArrayList<Long>();
    filledIn.path("taxes").path("add").forEach(tax -> taxes.add(tax.path(1).path("id").asLong()));
    line.put("unit", filledIn.path("unit"));
    line.put("unit_price", decimal(wanted.unitPrice()));
    line.put("taxes", List.of(List.of("add", taxes)));
    return line;
  }
}

package dev.backroom.connector;

import java.util.Map;

/** Variables of an order as the engine gives them to a command. */
public final class Documents {
  public static final String ORDER =
      """
      {"reference":"PO-1","supplierId":"SUP-ACME","locationId":"s001","costCentre":"CC-100",
       "currency":"EUR","needBy":"2026-12-10",
       "lines":[{"lineNo":1,"sku":"SKU-0001","quantity":120,"unitPriceMinor":600}]}""";
  public static final String RECEIPT =
      """
      {"reference":"PO-1","receiptNumber":"GR-7","deliveryNote":"DN-1",
       "receivedAt":"2026-12-08T08:00:00Z",
       "lines":[{"lineNo":1,"sku":"SKU-0001","receivedQuantity":100,"damagedQuantity":4}]}""";
  public static final String REQUISITION =
      """
      {"requester":"planner","costCentre":"CC-100",
       "lines":[{"lineNo":1,"sku":"SKU-0001","quantity":12},
                {"lineNo":2,"sku":"SKU-9999","quantity":1},
                {"lineNo":3,"sku":"SKU-0001","quantity":6}]}""";

  private Documents() {}

  public static Map<String, Object> order() {
    return Map.of("purchaseOrder", ORDER);
  }

  public static Map<String, Object> receipt() {
    return Map.of("goodsReceived", RECEIPT);
  }
}

package dev.backroom.purchasing;

import static dev.backroom.engine.ProcessVariable.document;
import static dev.backroom.engine.ProcessVariable.number;
import static dev.backroom.engine.ProcessVariable.text;

import dev.backroom.engine.ProcessVariable;
import dev.backroom.purchasing.api.GoodsReceived;
import dev.backroom.purchasing.api.PurchaseOrderDocument;

/** What purchasing/goods-receipt.bpmn and this module agree on. */
final class GoodsReceipt {
  static final String KEY = "goodsReceipt";
  static final String ORDER_REFUSED = "ORDER_REFUSED";

  static final ProcessVariable<PurchaseOrderDocument> PURCHASE_ORDER =
      document("purchaseOrder", PurchaseOrderDocument.class);
  static final ProcessVariable<GoodsReceived> GOODS_RECEIVED =
      document("goodsReceived", GoodsReceived.class);
  static final ProcessVariable<ReceiptTally> RECEIPT_TALLY =
      document("receiptTally", ReceiptTally.class);
  static final ProcessVariable<Long> ANNOUNCED_QUANTITY = number("announcedQuantity");
  static final ProcessVariable<String> LOCATION_ID = text("locationId");

  static final ProcessVariable<Long> OVER_BASIS_POINTS = number("overBasisPoints");
  static final ProcessVariable<Long> MISSING_BASIS_POINTS = number("missingBasisPoints");
  static final ProcessVariable<Long> MISSING_VALUE_MINOR = number("missingValueMinor");
  static final ProcessVariable<String> REST_EXPECTED = text("restExpected");
  static final ProcessVariable<Long> DAYS_UNTIL_NEEDED = number("daysUntilNeeded");

  static final ProcessVariable<String> ORDER_SUMMARY = text("orderSummary");
  static final ProcessVariable<String> NEED_BY = text("needBy");
  static final ProcessVariable<String> MISSING_VALUE = text("missingValue");
  static final ProcessVariable<String> CLOSING_SUBJECT = text("closingSubject");
  static final ProcessVariable<String> OVER_VALUE = text("overValue");
  static final ProcessVariable<Long> ORDERED_QUANTITY = number("orderedQuantity");
  static final ProcessVariable<Long> RECEIVED_QUANTITY = number("receivedQuantity");
  static final ProcessVariable<Long> ACCEPTED_QUANTITY = number("acceptedQuantity");
  static final ProcessVariable<Long> DAMAGED_QUANTITY = number("damagedQuantity");

  static final ProcessVariable<String> OVER_RESOLUTION = text("overResolution");

  private GoodsReceipt() {}
}

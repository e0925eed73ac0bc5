package dev.backroom.purchasing;

import static dev.backroom.engine.ProcessVariable.document;
import static dev.backroom.engine.ProcessVariable.moment;
import static dev.backroom.engine.ProcessVariable.number;
import static dev.backroom.engine.ProcessVariable.text;

import dev.backroom.engine.ProcessVariable;
import dev.backroom.purchasing.api.PurchaseOrderDocument;
import dev.backroom.purchasing.api.ShipmentAnnounced;
import java.time.Instant;

/** What purchasing/purchase-delivery.bpmn and this module agree on. */
final class PurchaseDelivery {
  static final String KEY = "purchaseDelivery";
  static final String SHIPMENT_ANNOUNCED_MESSAGE = "shipment.announced";
  static final String GOODS_RECEIVED_MESSAGE = "goods.received";
  static final String DELIVERY_GIVEN_UP = "DELIVERY_GIVEN_UP";

  static final ProcessVariable<PurchaseOrderDocument> PURCHASE_ORDER =
      document("purchaseOrder", PurchaseOrderDocument.class);
  static final ProcessVariable<ShipmentAnnounced> SHIPMENT_ANNOUNCED =
      document("shipmentAnnounced", ShipmentAnnounced.class);
  static final ProcessVariable<Long> ANNOUNCED_QUANTITY = number("announcedQuantity");
  static final ProcessVariable<Long> UNANNOUNCED_BASIS_POINTS = number("unannouncedBasisPoints");
  static final ProcessVariable<String> EXPECTED_DATE = text("expectedDate");
  static final ProcessVariable<ReceiptTally> RECEIPT_TALLY =
      document("receiptTally", ReceiptTally.class);

  static final ProcessVariable<String> LOCATION_ID = text("locationId");
  static final ProcessVariable<String> PROMISED_DATE = text("promisedDate");
  static final ProcessVariable<String> NEED_BY = text("needBy");
  static final ProcessVariable<Long> DAYS_LATE = number("daysLate");
  static final ProcessVariable<String> MISSING_VALUE = text("missingValue");
  static final ProcessVariable<String> ORDER_SUMMARY = text("orderSummary");

  static final ProcessVariable<Instant> PROMISED_AT = moment("promisedAt");
  static final ProcessVariable<Instant> RECEIVED_AT = moment("receivedAt");

  private PurchaseDelivery() {}
}

package dev.backroom.purchasing;

import static dev.backroom.engine.ProcessVariable.document;
import static dev.backroom.engine.ProcessVariable.moment;
import static dev.backroom.engine.ProcessVariable.number;
import static dev.backroom.engine.ProcessVariable.text;

import dev.backroom.engine.ProcessVariable;
import dev.backroom.purchasing.api.PurchaseOrderDocument;
import dev.backroom.purchasing.api.PurchaseRequisitionRaised;
import java.time.Instant;

/**
 * What purchasing/purchase-order.bpmn and this module agree on; ModelContractTest compares them.
 */
final class PurchaseOrder {
  static final String KEY = "purchaseOrder";
  static final String REQUISITION_RAISED = "purchase-requisition.raised";
  static final String CANCELLATION_REQUESTED = "purchase-cancellation.requested";
  static final String ORDER_REFUSED = "ORDER_REFUSED";
  static final String NUMBER_PREFIX = "PO";

  static final ProcessVariable<PurchaseRequisitionRaised> PURCHASE_REQUISITION_RAISED =
      document("purchaseRequisitionRaised", PurchaseRequisitionRaised.class);
  static final ProcessVariable<String> REQUESTER = text("requester");
  static final ProcessVariable<String> LOCATION_ID = text("locationId");
  static final ProcessVariable<String> CATEGORY = text("category");
  static final ProcessVariable<String> COST_CENTRE = text("costCentre");
  static final ProcessVariable<String> NEED_BY = text("needBy");
  static final ProcessVariable<String> REASON = text("reason");
  static final ProcessVariable<String> PREFERRED_SUPPLIER_ID = text("preferredSupplierId");

  /** Suppliers that let this order down, separated by spaces. */
  static final ProcessVariable<String> EXCLUDED_SUPPLIERS = text("excludedSuppliers");

  /** See {@link OrderStage}. */
  static final ProcessVariable<String> ORDER_STAGE = text("orderStage");

  /** Fields of the start form, which asks for one article. */
  static final ProcessVariable<String> SKU = text("sku");

  static final ProcessVariable<Long> QUANTITY = number("quantity");
  static final ProcessVariable<Long> FORECAST_QUANTITY = number("forecastQuantity");

  static final ProcessVariable<String> SUPPLIER_ID = text("supplierId");
  static final ProcessVariable<PurchaseOrderDocument> PURCHASE_ORDER =
      document("purchaseOrder", PurchaseOrderDocument.class);
  static final ProcessVariable<Instant> SENT_AT = moment("sentAt");
  static final ProcessVariable<Instant> PROMISED_AT = moment("promisedAt");
  static final ProcessVariable<Instant> RECEIVED_AT = moment("receivedAt");
  static final ProcessVariable<ReceiptTally> RECEIPT_TALLY =
      document("receiptTally", ReceiptTally.class);

  private PurchaseOrder() {}
}

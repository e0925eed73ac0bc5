package dev.backroom.purchasing;

import static dev.backroom.engine.ProcessVariable.document;
import static dev.backroom.engine.ProcessVariable.moment;
import static dev.backroom.engine.ProcessVariable.number;
import static dev.backroom.engine.ProcessVariable.text;

import dev.backroom.engine.ProcessVariable;
import dev.backroom.purchasing.api.PurchaseOrderAcknowledged;
import dev.backroom.purchasing.api.PurchaseOrderDocument;
import java.time.Instant;

/** What purchasing/supplier-acknowledgement.bpmn and this module agree on. */
final class SupplierAcknowledgement {
  static final String KEY = "supplierAcknowledgement";
  static final String ACKNOWLEDGED = "purchase-order.acknowledged";
  static final String ORDER_REFUSED = "ORDER_REFUSED";
  static final String SUPPLIER_GIVEN_UP = "SUPPLIER_GIVEN_UP";

  static final ProcessVariable<PurchaseOrderDocument> PURCHASE_ORDER =
      document("purchaseOrder", PurchaseOrderDocument.class);
  static final ProcessVariable<PurchaseOrderAcknowledged> PURCHASE_ORDER_ACKNOWLEDGED =
      document("purchaseOrderAcknowledged", PurchaseOrderAcknowledged.class);
  static final ProcessVariable<String> ORDER_SUMMARY = text("orderSummary");
  static final ProcessVariable<String> GIVING_UP_SUBJECT = text("givingUpSubject");
  static final ProcessVariable<Instant> SENT_AT = moment("sentAt");

  /** The key under which the order was sent last, which the supplier may repeat. */
  static final ProcessVariable<String> SENDING_ID = text("sendingId");

  static final ProcessVariable<String> ANSWERING_SUPPLIER = text("answeringSupplier");
  static final ProcessVariable<String> ANSWERED_SENDING = text("answeredSending");
  static final ProcessVariable<StrayAnswers> STRAY_ANSWERS =
      document("strayAnswers", StrayAnswers.class);

  static final ProcessVariable<String> ACKNOWLEDGEMENT_ANSWER = text("acknowledgementAnswer");
  static final ProcessVariable<String> REPLACED_TERMS = text("replacedTerms");
  static final ProcessVariable<Long> DAYS_MOVED = number("daysMoved");
  static final ProcessVariable<Long> INCREASE_BASIS_POINTS = number("increaseBasisPoints");
  static final ProcessVariable<Long> CHANGE_AMOUNT_MINOR = number("changeAmountMinor");
  static final ProcessVariable<String> CHANGE_SUBJECT = text("changeSubject");
  static final ProcessVariable<PurchaseOrderDocument> CHANGED_PURCHASE_ORDER =
      document("changedPurchaseOrder", PurchaseOrderDocument.class);

  /** The day that was approved, if the caller knows one; else the supplier is held to the need. */
  static final ProcessVariable<String> EXPECTED_DATE = text("expectedDate");

  static final ProcessVariable<String> PROMISED_DATE = text("promisedDate");
  static final ProcessVariable<Long> AMOUNT_MINOR = number("amountMinor");
  static final ProcessVariable<String> ACKNOWLEDGEMENT_OUTCOME = text("acknowledgementOutcome");

  private SupplierAcknowledgement() {}
}

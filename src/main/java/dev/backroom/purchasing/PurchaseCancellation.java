package dev.backroom.purchasing;

import static dev.backroom.engine.ProcessVariable.document;
import static dev.backroom.engine.ProcessVariable.text;

import dev.backroom.engine.ProcessVariable;
import dev.backroom.purchasing.api.PurchaseCancellationAnswered;
import dev.backroom.purchasing.api.PurchaseCancellationRequested;
import dev.backroom.purchasing.api.PurchaseOrderDocument;

/** What purchasing/purchase-cancellation.bpmn and this module agree on. */
final class PurchaseCancellation {
  static final String KEY = "purchaseCancellation";
  static final String ANSWERED = "purchase-cancellation.answered";

  static final ProcessVariable<PurchaseOrderDocument> PURCHASE_ORDER =
      document("purchaseOrder", PurchaseOrderDocument.class);
  static final ProcessVariable<PurchaseCancellationAnswered> PURCHASE_CANCELLATION_ANSWERED =
      document("purchaseCancellationAnswered", PurchaseCancellationAnswered.class);
  static final ProcessVariable<PurchaseCancellationRequested> PURCHASE_CANCELLATION_REQUESTED =
      document("purchaseCancellationRequested", PurchaseCancellationRequested.class);
  static final ProcessVariable<String> ORDER_SUMMARY = text("orderSummary");
  static final ProcessVariable<String> CANCELLATION_REQUESTED_BY = text("cancellationRequestedBy");
  static final ProcessVariable<String> CANCELLATION_REASON = text("cancellationReason");

  /** Kept by the case {@code purchaseOrder}, moved on by its sub-cases; see {@link OrderStage}. */
  static final ProcessVariable<String> ORDER_STAGE = text("orderStage");

  static final ProcessVariable<String> EXPECTED_DATE = text("expectedDate");

  /** NONE until somebody was asked, then GIVEN or REFUSED. */
  static final ProcessVariable<String> CANCELLATION_CONSENT = text("cancellationConsent");

  private PurchaseCancellation() {}
}

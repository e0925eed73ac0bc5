package dev.backroom.purchasing;

import static dev.backroom.purchasing.PurchaseCancellation.CANCELLATION_CONSENT;
import static dev.backroom.purchasing.PurchaseCancellation.CANCELLATION_REASON;
import static dev.backroom.purchasing.PurchaseCancellation.CANCELLATION_REQUESTED_BY;
import static dev.backroom.purchasing.PurchaseCancellation.EXPECTED_DATE;
import static dev.backroom.purchasing.PurchaseCancellation.ORDER_STAGE;
import static dev.backroom.purchasing.PurchaseCancellation.ORDER_SUMMARY;
import static dev.backroom.purchasing.PurchaseCancellation.PURCHASE_CANCELLATION_REQUESTED;
import static dev.backroom.purchasing.PurchaseCancellation.PURCHASE_ORDER;

import dev.backroom.purchasing.api.PurchaseCancellationRequested;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Looks who asks, and how far the order is now: it goes on while a cancellation is being talked
 * about.
 */
@Component
class ReadOrderStageTask extends OrderStageTask {

  @Override
  public void execute(DelegateExecution cancellation) {
    PURCHASE_CANCELLATION_REQUESTED
        .find(cancellation)
        .ifPresent(request -> note(request, cancellation));
    var order = mainCase(cancellation);
    ORDER_STAGE.set(cancellation, ORDER_STAGE.get(order));
    EXPECTED_DATE.find(order).ifPresent(date -> EXPECTED_DATE.set(cancellation, date));
    PURCHASE_ORDER
        .find(order)
        .ifPresent(document -> ORDER_SUMMARY.set(cancellation, OrderSummary.of(document)));
    CANCELLATION_CONSENT.set(cancellation, CANCELLATION_CONSENT.find(cancellation).orElse("NONE"));
  }

  private static void note(PurchaseCancellationRequested request, DelegateExecution cancellation) {
    Addressee.check(request.reference(), cancellation.getProcessBusinessKey());
    CANCELLATION_REQUESTED_BY.set(cancellation, request.requestedBy());
    CANCELLATION_REASON.set(cancellation, Objects.requireNonNullElse(request.reason(), ""));
  }
}

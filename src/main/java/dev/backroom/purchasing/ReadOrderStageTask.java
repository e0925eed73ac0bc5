package dev.backroom.purchasing;

import static dev.backroom.purchasing.PurchaseCancellation.CANCELLATION_CONSENT;
import static dev.backroom.purchasing.PurchaseCancellation.EXPECTED_DATE;
import static dev.backroom.purchasing.PurchaseCancellation.ORDER_STAGE;
import static dev.backroom.purchasing.PurchaseCancellation.ORDER_SUMMARY;
import static dev.backroom.purchasing.PurchaseCancellation.PURCHASE_ORDER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Looks how far the order is now: it goes on while a cancellation is being talked about. */
@Component
class ReadOrderStageTask extends OrderStageTask {

  @Override
  public void execute(DelegateExecution cancellation) {
    var order = mainCase(cancellation);
    ORDER_STAGE.set(cancellation, ORDER_STAGE.get(order));
    EXPECTED_DATE.find(order).ifPresent(date -> EXPECTED_DATE.set(cancellation, date));
    PURCHASE_ORDER
        .find(order)
        .ifPresent(document -> ORDER_SUMMARY.set(cancellation, OrderSummary.of(document)));
    CANCELLATION_CONSENT.set(cancellation, CANCELLATION_CONSENT.find(cancellation).orElse("NONE"));
  }
}

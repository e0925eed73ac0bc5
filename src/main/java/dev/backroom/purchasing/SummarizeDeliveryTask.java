package dev.backroom.purchasing;

import static dev.backroom.purchasing.PurchaseDelivery.LOCATION_ID;
import static dev.backroom.purchasing.PurchaseDelivery.PROMISED_AT;
import static dev.backroom.purchasing.PurchaseDelivery.PROMISED_DATE;
import static dev.backroom.purchasing.PurchaseDelivery.PURCHASE_ORDER;
import static dev.backroom.purchasing.PurchaseDelivery.RECEIPT_TALLY;
import static dev.backroom.purchasing.PurchaseDelivery.RECEIVED_AT;

import dev.backroom.worklist.BusinessCalendar;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts together what the supplier's record needs; without any receipt there is no receivedAt. */
@Component
class SummarizeDeliveryTask implements JavaDelegate {
  private final BusinessCalendar calendar;

  SummarizeDeliveryTask(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution delivery) {
    var order = PURCHASE_ORDER.get(delivery);
    var tally = RECEIPT_TALLY.find(delivery).orElseGet(() -> ReceiptTally.of(order));
    var promised = LocalDate.parse(PROMISED_DATE.get(delivery));

    PROMISED_AT.set(delivery, calendar.endOf(LOCATION_ID.get(delivery), promised));
    Optional.ofNullable(tally.receivedAt()).ifPresent(at -> RECEIVED_AT.set(delivery, at));
  }
}

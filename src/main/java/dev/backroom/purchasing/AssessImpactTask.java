package dev.backroom.purchasing;

import static dev.backroom.purchasing.PurchaseDelivery.DAYS_LATE;
import static dev.backroom.purchasing.PurchaseDelivery.LOCATION_ID;
import static dev.backroom.purchasing.PurchaseDelivery.MISSING_VALUE;
import static dev.backroom.purchasing.PurchaseDelivery.NEED_BY;
import static dev.backroom.purchasing.PurchaseDelivery.ORDER_SUMMARY;
import static dev.backroom.purchasing.PurchaseDelivery.PROMISED_DATE;
import static dev.backroom.purchasing.PurchaseDelivery.PURCHASE_ORDER;
import static dev.backroom.purchasing.PurchaseDelivery.RECEIPT_TALLY;

import dev.backroom.shared.Money;
import dev.backroom.worklist.BusinessCalendar;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Measures what a late delivery means: how late, how much, and needed when. */
@Component
class AssessImpactTask implements JavaDelegate {
  private final BusinessCalendar calendar;

  AssessImpactTask(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution delivery) {
    var order = PURCHASE_ORDER.get(delivery);
    var tally = RECEIPT_TALLY.find(delivery).orElseGet(() -> ReceiptTally.of(order));
    var promised = LocalDate.parse(PROMISED_DATE.get(delivery));

    DAYS_LATE.set(delivery, calendar.workingDaysSince(LOCATION_ID.get(delivery), promised));
    MISSING_VALUE.set(delivery, Money.of(tally.missingValueMinor(), order.currency()).toString());
    NEED_BY.set(delivery, order.needBy().toString());
    ORDER_SUMMARY.set(delivery, OrderSummary.of(order));
  }
}

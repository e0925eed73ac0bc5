package dev.backroom.purchasing;

import static dev.backroom.purchasing.GoodsReceipt.ACCEPTED_QUANTITY;
import static dev.backroom.purchasing.GoodsReceipt.ANNOUNCED_QUANTITY;
import static dev.backroom.purchasing.GoodsReceipt.CLOSING_SUBJECT;
import static dev.backroom.purchasing.GoodsReceipt.DAMAGED_QUANTITY;
import static dev.backroom.purchasing.GoodsReceipt.DAYS_UNTIL_NEEDED;
import static dev.backroom.purchasing.GoodsReceipt.GOODS_RECEIVED;
import static dev.backroom.purchasing.GoodsReceipt.LOCATION_ID;
import static dev.backroom.purchasing.GoodsReceipt.MISSING_BASIS_POINTS;
import static dev.backroom.purchasing.GoodsReceipt.MISSING_VALUE;
import static dev.backroom.purchasing.GoodsReceipt.MISSING_VALUE_MINOR;
import static dev.backroom.purchasing.GoodsReceipt.NEED_BY;
import static dev.backroom.purchasing.GoodsReceipt.ORDERED_QUANTITY;
import static dev.backroom.purchasing.GoodsReceipt.ORDER_SUMMARY;
import static dev.backroom.purchasing.GoodsReceipt.OVER_BASIS_POINTS;
import static dev.backroom.purchasing.GoodsReceipt.OVER_VALUE;
import static dev.backroom.purchasing.GoodsReceipt.PURCHASE_ORDER;
import static dev.backroom.purchasing.GoodsReceipt.RECEIPT_TALLY;
import static dev.backroom.purchasing.GoodsReceipt.RECEIVED_QUANTITY;
import static dev.backroom.purchasing.GoodsReceipt.REST_EXPECTED;

import dev.backroom.shared.Money;
import dev.backroom.worklist.BusinessCalendar;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Adds a receipt to those before it and measures what the table judges. */
@Component
class TallyReceiptTask implements JavaDelegate {
  private final BusinessCalendar calendar;
  private final OrderRegister orders;

  TallyReceiptTask(BusinessCalendar calendar, OrderRegister orders) {
    this.calendar = calendar;
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution receipt) {
    var order = PURCHASE_ORDER.get(receipt);
    var tally =
        RECEIPT_TALLY
            .find(receipt)
            .orElseGet(() -> ReceiptTally.of(order))
            .plus(GOODS_RECEIVED.get(receipt));
    var today = calendar.today(LOCATION_ID.get(receipt));

    RECEIPT_TALLY.set(receipt, tally);
    orders.receive(receipt.getProcessBusinessKey(), tally);
    OVER_BASIS_POINTS.set(receipt, tally.overBasisPoints());
    MISSING_BASIS_POINTS.set(receipt, tally.missingBasisPoints());
    MISSING_VALUE_MINOR.set(receipt, tally.missingValueMinor());
    REST_EXPECTED.set(receipt, tally.restExpected(ANNOUNCED_QUANTITY.find(receipt)).name());
    DAYS_UNTIL_NEEDED.set(receipt, ChronoUnit.DAYS.between(today, order.needBy()));
    ORDERED_QUANTITY.set(receipt, tally.ordered());
    RECEIVED_QUANTITY.set(receipt, tally.received());
    ACCEPTED_QUANTITY.set(receipt, tally.accepted());
    DAMAGED_QUANTITY.set(receipt, tally.damaged());
    ORDER_SUMMARY.set(receipt, OrderSummary.of(order));
    NEED_BY.set(receipt, order.needBy().toString());
    var missing = Money.of(tally.missingValueMinor(), order.currency()).toString();
    MISSING_VALUE.set(receipt, missing);
    CLOSING_SUBJECT.set(receipt, "Close %s short of %s".formatted(order.reference(), missing));
    OVER_VALUE.set(receipt, Money.of(tally.surplusValueMinor(), order.currency()).toString());
  }
}

package dev.backroom.purchasing;

import static dev.backroom.purchasing.PurchaseOrder.PROMISED_AT;
import static dev.backroom.purchasing.PurchaseOrder.PURCHASE_ORDER;
import static dev.backroom.purchasing.PurchaseOrder.RECEIPT_TALLY;
import static dev.backroom.purchasing.PurchaseOrder.RECEIVED_AT;
import static dev.backroom.purchasing.PurchaseOrder.SENT_AT;
import static dev.backroom.purchasing.PurchaseOrder.SUPPLIER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Settles the budget and adds the delivery to the supplier's record. */
@Component
class RecordOutcomeTask implements JavaDelegate {
  private final Budgets budgets;
  private final SupplierRecords records;
  private final OrderRegister orders;

  RecordOutcomeTask(Budgets budgets, SupplierRecords records, OrderRegister orders) {
    this.budgets = budgets;
    this.records = records;
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution order) {
    var tally =
        RECEIPT_TALLY.find(order).orElseGet(() -> ReceiptTally.of(PURCHASE_ORDER.get(order)));
    budgets.settle(order.getProcessBusinessKey(), tally.acceptedValueMinor());
    orders.close(order.getProcessBusinessKey());
    records.add(
        new SupplierRecords.Delivery(
            order.getProcessBusinessKey(),
            SUPPLIER_ID.get(order),
            SENT_AT.get(order),
            PROMISED_AT.get(order),
            RECEIVED_AT.find(order),
            tally.ordered(),
            tally.accepted(),
            tally.damaged()));
  }
}

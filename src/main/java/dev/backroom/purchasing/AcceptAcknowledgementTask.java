package dev.backroom.purchasing;

import static dev.backroom.purchasing.SupplierAcknowledgement.ACKNOWLEDGEMENT_OUTCOME;
import static dev.backroom.purchasing.SupplierAcknowledgement.AMOUNT_MINOR;
import static dev.backroom.purchasing.SupplierAcknowledgement.CHANGED_PURCHASE_ORDER;
import static dev.backroom.purchasing.SupplierAcknowledgement.PROMISED_DATE;
import static dev.backroom.purchasing.SupplierAcknowledgement.PURCHASE_ORDER;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Makes what both sides agreed on the order that is delivered, received and paid. */
@Component
class AcceptAcknowledgementTask extends OrderStageTask {
  private final Budgets budgets;
  private final OrderRegister orders;

  AcceptAcknowledgementTask(Budgets budgets, OrderRegister orders) {
    this.budgets = budgets;
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution acknowledgement) {
    var agreed = CHANGED_PURCHASE_ORDER.get(acknowledgement);
    PURCHASE_ORDER.set(acknowledgement, agreed);
    AMOUNT_MINOR.set(acknowledgement, agreed.valueMinor());
    budgets.adjust(acknowledgement.getProcessBusinessKey(), agreed.valueMinor());
    orders.agree(agreed, LocalDate.parse(PROMISED_DATE.get(acknowledgement)));
    ACKNOWLEDGEMENT_OUTCOME.set(acknowledgement, "ACCEPTED");
    reach(OrderStage.ACKNOWLEDGED, acknowledgement);
  }
}

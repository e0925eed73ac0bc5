package dev.backroom.purchasing;

import static dev.backroom.purchasing.SupplierAcknowledgement.ACKNOWLEDGEMENT_OUTCOME;
import static dev.backroom.purchasing.SupplierAcknowledgement.AMOUNT_MINOR;
import static dev.backroom.purchasing.SupplierAcknowledgement.CHANGED_PURCHASE_ORDER;
import static dev.backroom.purchasing.SupplierAcknowledgement.PURCHASE_ORDER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Makes what both sides agreed on the order that is delivered, received and paid. */
@Component
class AcceptAcknowledgementTask extends OrderStageTask {
  private final Budgets budgets;

  AcceptAcknowledgementTask(Budgets budgets) {
    this.budgets = budgets;
  }

  @Override
  public void execute(DelegateExecution acknowledgement) {
    var agreed = CHANGED_PURCHASE_ORDER.get(acknowledgement);
    PURCHASE_ORDER.set(acknowledgement, agreed);
    AMOUNT_MINOR.set(acknowledgement, agreed.valueMinor());
    budgets.adjust(acknowledgement.getProcessBusinessKey(), agreed.valueMinor());
    ACKNOWLEDGEMENT_OUTCOME.set(acknowledgement, "ACCEPTED");
    reach(OrderStage.ACKNOWLEDGED, acknowledgement);
  }
}

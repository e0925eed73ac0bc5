package dev.backroom.purchasing;

import static dev.backroom.purchasing.GoodsReceipt.ACCEPTED_QUANTITY;
import static dev.backroom.purchasing.GoodsReceipt.OVER_BASIS_POINTS;
import static dev.backroom.purchasing.GoodsReceipt.OVER_RESOLUTION;
import static dev.backroom.purchasing.GoodsReceipt.RECEIPT_TALLY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the surplus as the buyer decided, so that it is not asked about again. */
@Component
class SettleOverDeliveryTask implements JavaDelegate {
  private final OrderRegister orders;

  SettleOverDeliveryTask(OrderRegister orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution receipt) {
    var settled = Surplus.valueOf(OVER_RESOLUTION.get(receipt)).settle(RECEIPT_TALLY.get(receipt));
    RECEIPT_TALLY.set(receipt, settled);
    orders.receive(receipt.getProcessBusinessKey(), settled);
    OVER_BASIS_POINTS.set(receipt, settled.overBasisPoints());
    ACCEPTED_QUANTITY.set(receipt, settled.accepted());
  }
}

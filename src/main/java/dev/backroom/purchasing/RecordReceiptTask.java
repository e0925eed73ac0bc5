package dev.backroom.purchasing;

import static dev.backroom.purchasing.GoodsReceipt.GOODS_RECEIVED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Takes a receipt up before anything is posted: from now on it is too late to cancel the order. */
@Component
class RecordReceiptTask extends OrderStageTask {

  @Override
  public void execute(DelegateExecution receipt) {
    Addressee.check(
        Receipts.checked(GOODS_RECEIVED.get(receipt)).reference(), receipt.getProcessBusinessKey());
    reach(OrderStage.RECEIVED, receipt);
  }
}

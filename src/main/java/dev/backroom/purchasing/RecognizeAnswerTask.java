package dev.backroom.purchasing;

import static dev.backroom.purchasing.SupplierAcknowledgement.ANSWERED_SENDING;
import static dev.backroom.purchasing.SupplierAcknowledgement.ANSWERING_SUPPLIER;
import static dev.backroom.purchasing.SupplierAcknowledgement.PURCHASE_ORDER;
import static dev.backroom.purchasing.SupplierAcknowledgement.PURCHASE_ORDER_ACKNOWLEDGED;
import static dev.backroom.purchasing.SupplierAcknowledgement.SENDING_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whose answer this is: one that was kept or came late may be meant for an earlier order. */
@Component
class RecognizeAnswerTask implements JavaDelegate {

  @Override
  public void execute(DelegateExecution acknowledgement) {
    var answer = PURCHASE_ORDER_ACKNOWLEDGED.get(acknowledgement);
    Addressee.check(answer.reference(), acknowledgement.getProcessBusinessKey());
    var origin =
        AnswerOrigin.of(
            answer, PURCHASE_ORDER.get(acknowledgement), SENDING_ID.find(acknowledgement));

    ANSWERING_SUPPLIER.pass(acknowledgement, origin.supplier().name());
    ANSWERED_SENDING.pass(acknowledgement, origin.sending().name());
  }
}

package dev.backroom.purchasing;

import static dev.backroom.purchasing.PurchaseCancellation.CANCELLATION_CONSENT;
import static dev.backroom.purchasing.PurchaseCancellation.PURCHASE_CANCELLATION_ANSWERED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the supplier's yes or no from the answer. */
@Component
class ReadConsentTask implements JavaDelegate {

  @Override
  public void execute(DelegateExecution cancellation) {
    var answer = PURCHASE_CANCELLATION_ANSWERED.get(cancellation);
    Addressee.check(answer.reference(), cancellation.getProcessBusinessKey());
    CANCELLATION_CONSENT.set(cancellation, answer.consent() ? "GIVEN" : "REFUSED");
  }
}

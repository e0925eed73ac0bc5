package dev.backroom.purchasing;

import static dev.backroom.purchasing.SupplierAcknowledgement.ACKNOWLEDGEMENT_ANSWER;
import static dev.backroom.purchasing.SupplierAcknowledgement.CHANGED_PURCHASE_ORDER;
import static dev.backroom.purchasing.SupplierAcknowledgement.CHANGE_AMOUNT_MINOR;
import static dev.backroom.purchasing.SupplierAcknowledgement.CHANGE_SUBJECT;
import static dev.backroom.purchasing.SupplierAcknowledgement.DAYS_MOVED;
import static dev.backroom.purchasing.SupplierAcknowledgement.EXPECTED_DATE;
import static dev.backroom.purchasing.SupplierAcknowledgement.INCREASE_BASIS_POINTS;
import static dev.backroom.purchasing.SupplierAcknowledgement.PROMISED_DATE;
import static dev.backroom.purchasing.SupplierAcknowledgement.PURCHASE_ORDER;
import static dev.backroom.purchasing.SupplierAcknowledgement.PURCHASE_ORDER_ACKNOWLEDGED;
import static dev.backroom.purchasing.SupplierAcknowledgement.REPLACED_TERMS;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Measures what the supplier changed; the table decides what that means. */
@Component
class CompareAcknowledgementTask implements JavaDelegate {

  @Override
  public void execute(DelegateExecution acknowledgement) {
    var order = PURCHASE_ORDER.get(acknowledgement);
    var difference =
        new AcknowledgementDifference(
            order,
            PURCHASE_ORDER_ACKNOWLEDGED.get(acknowledgement),
            EXPECTED_DATE.find(acknowledgement).map(LocalDate::parse).orElse(order.needBy()));

    ACKNOWLEDGEMENT_ANSWER.set(acknowledgement, difference.effectiveAnswer().name());
    REPLACED_TERMS.set(acknowledgement, difference.replacedTerms().name());
    DAYS_MOVED.set(acknowledgement, difference.daysMoved());
    INCREASE_BASIS_POINTS.set(acknowledgement, difference.increaseBasisPoints());
    CHANGE_AMOUNT_MINOR.set(acknowledgement, difference.increaseMinor());
    CHANGE_SUBJECT.set(acknowledgement, difference.subject());
    CHANGED_PURCHASE_ORDER.set(acknowledgement, difference.changed());
    PROMISED_DATE.set(acknowledgement, difference.promisedDate().toString());
  }
}

package dev.backroom.purchasing;

import static dev.backroom.purchasing.SupplierAcknowledgement.GIVING_UP_SUBJECT;
import static dev.backroom.purchasing.SupplierAcknowledgement.ORDER_SUMMARY;
import static dev.backroom.purchasing.SupplierAcknowledgement.PURCHASE_ORDER;
import static dev.backroom.purchasing.SupplierAcknowledgement.SENT_AT;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Notes when the supplier got the order: all deadlines of the acknowledgement count from here. */
@Component
class RecordSendingTask extends OrderStageTask {
  private final Clock clock;

  RecordSendingTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution acknowledgement) {
    SENT_AT.set(acknowledgement, clock.instant());
    var summary = OrderSummary.of(PURCHASE_ORDER.get(acknowledgement));
    ORDER_SUMMARY.set(acknowledgement, summary);
    GIVING_UP_SUBJECT.set(acknowledgement, "Order elsewhere, nobody answers: " + summary);
    reach(OrderStage.SENT, acknowledgement);
  }
}

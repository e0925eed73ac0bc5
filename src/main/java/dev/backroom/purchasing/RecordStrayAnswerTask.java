package dev.backroom.purchasing;

import static dev.backroom.purchasing.SupplierAcknowledgement.PURCHASE_ORDER_ACKNOWLEDGED;
import static dev.backroom.purchasing.SupplierAcknowledgement.STRAY_ANSWERS;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps an answer that counts for nothing where whoever asks about it later finds it. */
@Component
class RecordStrayAnswerTask implements JavaDelegate {
  private final Clock clock;

  RecordStrayAnswerTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution acknowledgement) {
    var before = STRAY_ANSWERS.find(acknowledgement).orElse(StrayAnswers.NONE);
    STRAY_ANSWERS.set(
        acknowledgement,
        before.plus(clock.instant(), PURCHASE_ORDER_ACKNOWLEDGED.get(acknowledgement)));
  }
}

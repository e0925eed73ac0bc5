package dev.backroom.notices;

import static dev.backroom.notices.NoticeDelivery.REFUSAL_REASON;

import dev.backroom.notices.Notice.State;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts on record that somebody could not be told, and why. */
@Component
class RecordUndeliverableTask implements JavaDelegate {
  private static final Logger LOG = LoggerFactory.getLogger(RecordUndeliverableTask.class);

  private final NoticeBook book;

  RecordUndeliverableTask(NoticeBook book) {
    this.book = book;
  }

  @Override
  public void execute(DelegateExecution delivery) {
    var reason = REFUSAL_REASON.get(delivery);
    LOG.warn("Notice {} is undeliverable: {}", delivery.getProcessBusinessKey(), reason);
    book.endDelivery(delivery.getProcessBusinessKey(), State.UNDELIVERABLE, reason);
  }
}

package dev.backroom.connector;

import dev.backroom.intake.IncomingEvent;
import dev.backroom.intake.Intake;
import dev.backroom.intake.Receipt;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives the event in a message's body to intake and leaves the receipt in its place. */
@Component
class EventHandover {
  private static final Logger LOG = LoggerFactory.getLogger(EventHandover.class);

  private final Intake intake;
  private final MeterRegistry meters;

  EventHandover(Intake intake, MeterRegistry meters) {
    this.intake = intake;
    this.meters = meters;
  }

  void accept(Message message) {
    if (!(message.getBody() instanceof IncomingEvent event)) {
      throw new IllegalArgumentException(
          "camunda7:event takes an IncomingEvent, not " + message.getBody());
    }
    var receipt = intake.accept(event);
    if (receipt.outcome() == Receipt.Outcome.CONFLICTING) {
      report(event);
    }
    message.setBody(receipt);
  }

  /** Nobody waits for an answer here, unlike at {@code POST /events}: an operator must see it. */
  private void report(IncomingEvent event) {
    meters.counter("backroom.events.conflicting", "source", event.source().toString()).increment();
    LOG.warn(
        "{} of {} for {} came before with other content; the first one counts, this one is kept in"
            + " bk_inbox_conflict",
        event.id(),
        event.source(),
        event.subject());
  }
}

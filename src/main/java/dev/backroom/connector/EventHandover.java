package dev.backroom.connector;

import dev.backroom.intake.IncomingEvent;
import dev.backroom.intake.Intake;
import org.apache.camel.Message;
import org.springframework.stereotype.Component;

/** Gives the event in a message's body to intake and leaves the receipt in its place. */
@Component
class EventHandover {
  private final Intake intake;

  EventHandover(Intake intake) {
    this.intake = intake;
  }

  void accept(Message message) {
    if (!(message.getBody() instanceof IncomingEvent event)) {
      throw new IllegalArgumentException(
          "camunda7:event takes an IncomingEvent, not " + message.getBody());
    }
    message.setBody(intake.accept(event));
  }
}

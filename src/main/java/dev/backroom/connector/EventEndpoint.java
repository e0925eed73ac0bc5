package dev.backroom.connector;

import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** Where routes hand their events to intake. */
class EventEndpoint extends DefaultEndpoint {
  private final EventHandover handover;

  EventEndpoint(String uri, Component component, EventHandover handover) {
    super(uri, component);
    this.handover = handover;
  }

  @Override
  public Producer createProducer() {
    return new DefaultProducer(this) {
      @Override
      public void process(Exchange exchange) {
        handover.accept(exchange.getMessage());
      }
    };
  }

  @Override
  public Consumer createConsumer(Processor route) {
    throw new UnsupportedOperationException("Nothing comes out of camunda7:event");
  }
}

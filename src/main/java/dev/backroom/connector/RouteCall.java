package dev.backroom.connector;

import org.apache.camel.CamelExchangeException;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;

/** Sends one command through its Camel route and reads what came of it. */
class RouteCall {
  /** Exchange property under which routes find the command. */
  static final String COMMAND = "command";

  /** Exchange property under which the last request is left for the journal. */
  static final String REQUEST = "request";

  private final DefaultConsumer consumer;

  RouteCall(DefaultConsumer consumer) {
    this.consumer = consumer;
  }

  /**
   * @param failure what the route ended with, if it did not end with an answer
   */
  record Result(@Nullable Answer answer, @Nullable String request, @Nullable Throwable failure) {}

  Result send(Command command) {
    var exchange = consumer.createExchange(false);
    try {
      exchange.getMessage().setBody(command);
      exchange.setProperty(COMMAND, command);
      consumer.getProcessor().process(exchange);
      return result(exchange);
    } catch (Exception failure) { // Camel's processors declare it
      return new Result(null, request(exchange), failure);
    } finally {
      consumer.releaseExchange(exchange, false);
    }
  }

  private static Result result(Exchange exchange) {
    var failure = unwrapped(exchange.getException());
    if (failure == null && !(exchange.getMessage().getBody() instanceof Answer)) {
      failure =
          new IllegalStateException(
              "The route %s must end with an Answer".formatted(exchange.getFromRouteId()));
    }
    return failure == null
        ? new Result(exchange.getMessage().getBody(Answer.class), request(exchange), null)
        : new Result(null, request(exchange), failure);
  }

  /** A splitter wraps what failed in it. */
  private static @Nullable Throwable unwrapped(@Nullable Throwable failure) {
    var inner = failure;
    while (inner instanceof CamelExchangeException wrapper && wrapper.getCause() != null) {
      inner = wrapper.getCause();
    }
    return inner;
  }

  private static @Nullable String request(Exchange exchange) {
    return exchange.getProperty(REQUEST, String.class);
  }
}

package dev.backroom.connector;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.intake.IncomingEvent;
import dev.backroom.shared.BusinessKey;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Messages that a system keeps for us in a mailbox until we say that we have them. */
@Component("mailboxMessages")
class MailboxMessages {
  static final String MESSAGE_ID = "messageId";
  private static final Map<String, String> TYPES =
      Map.of(
          "ORDER_RESPONSE", "purchase-order.acknowledged",
          "DISPATCH_ADVICE", "shipment.announced",
          "CANCELLATION_RESPONSE", "purchase-cancellation.answered",
          "GOODS_RECEIPT", "goods.received");

  JsonRequest read() {
    return JsonRequest.get("/messages?limit=100");
  }

  /**
   * The message's own id makes a second delivery of it harmless.
   *
   * @throws UnreadableMessage when reading it again would change nothing
   */
  IncomingEvent toEvent(
      @Body JsonNode message, @ExchangeProperty("mailbox") String mailbox, Exchange exchange) {
    if (!message.path(MESSAGE_ID).isTextual()) {
      throw new IllegalArgumentException("The mailbox %s holds %s".formatted(mailbox, message));
    }
    exchange.setProperty(MESSAGE_ID, message.get(MESSAGE_ID).asText());
    exchange.setProperty("message", message);
    try {
      return event(message, mailbox);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw new UnreadableMessage(String.valueOf(wrong.getMessage()), wrong);
    }
  }

  private static IncomingEvent event(JsonNode message, String mailbox) {
    var kind = message.path("kind").asText();
    var type = TYPES.get(kind);
    if (type == null) {
      throw new IllegalArgumentException("There is no kind of message '%s'".formatted(kind));
    }
    var body = message.path("body");
    return new IncomingEvent(
        message.path(MESSAGE_ID).asText(),
        URI.create("/" + mailbox),
        type,
        new BusinessKey(body.path("reference").asText()),
        Instant.parse(message.path("sentAt").asText()),
        body);
  }

  JsonRequest taken(@ExchangeProperty(MESSAGE_ID) String messageId) {
    return JsonRequest.delete("/messages/" + messageId);
  }
}

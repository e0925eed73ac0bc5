package dev.backroom.connector.supplier;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.connector.Answer;
import dev.backroom.connector.Command;
import dev.backroom.connector.Found;
import dev.backroom.connector.JsonRequest;
import dev.backroom.purchasing.api.PurchaseOrderDocument;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/**
 * What we tell a supplier about an order; every message carries the key by which it is told once.
 */
@Component("supplierOrders")
class SupplierOrders {

  JsonRequest lookUp(@ExchangeProperty("command") Command command) {
    return JsonRequest.get("/orders?reference=" + command.businessKey());
  }

  /** Answers at once when the supplier has this very sending already. */
  void send(@ExchangeProperty("command") Command command, @Body JsonNode known, Exchange exchange) {
    var sentAlready =
        Found.in(known)
            .anyMatch(order -> order.path("externalId").asText().equals(command.idempotencyKey()));
    if (sentAlready) {
      exchange.getMessage().setBody(sent(command));
      exchange.setRouteStop(true);
      return;
    }
    var order = command.document("purchaseOrder", PurchaseOrderDocument.class);
    var message = new LinkedHashMap<String, Object>();
    message.put("reference", order.reference());
    message.put("externalId", command.idempotencyKey());
    message.put("supplierId", order.supplierId());
    command.find("supplierCalendar").ifPresent(calendar -> message.put("calendar", calendar));
    message.put("locationId", order.locationId());
    message.put("needBy", order.needBy());
    message.put("currency", order.currency());
    message.put("lines", order.lines());
    exchange.getMessage().setBody(JsonRequest.post("/orders", message));
  }

  JsonRequest remind(@ExchangeProperty("command") Command command) {
    return toOrder(command, "reminders", Map.of("subject", command.text("reminderSubject")));
  }

  JsonRequest requestCancellation(@ExchangeProperty("command") Command command) {
    return toOrder(command, "cancellation-requests", Map.of());
  }

  JsonRequest cancel(@ExchangeProperty("command") Command command) {
    return toOrder(command, "cancellations", Map.of());
  }

  /** The case keeps the key, for an answer may say which sending it answers. */
  Answer sent(@ExchangeProperty("command") Command command) {
    return new Answer(command.idempotencyKey(), Map.of("sendingId", command.idempotencyKey()));
  }

  /** A supplier gives no number; what he keeps is ours. */
  Answer told(@ExchangeProperty("command") Command command) {
    return Answer.of(command.idempotencyKey());
  }

  private static JsonRequest toOrder(Command command, String what, Map<String, String> more) {
    var message = new LinkedHashMap<String, Object>(more);
    message.put("externalId", command.idempotencyKey());
    return JsonRequest.post("/orders/" + command.businessKey() + "/" + what, message);
  }
}

package dev.backroom.connector.warehouse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.connector.Answer;
import dev.backroom.connector.Command;
import dev.backroom.connector.Found;
import dev.backroom.connector.JsonRequest;
import dev.backroom.purchasing.api.PurchaseOrderDocument;
import java.util.LinkedHashMap;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Receipts that the warehouse is told to expect, one for each order. */
@Component("warehouseReceipts")
class WarehouseReceipts {

  JsonRequest lookUp(@ExchangeProperty("command") Command command) {
    return JsonRequest.get("/expected-receipts?reference=" + command.businessKey());
  }

  /**
   * Answers at once when the warehouse has this very announcement; another one replaces the old.
   */
  void announce(
      @ExchangeProperty("command") Command command, @Body JsonNode known, Exchange exchange) {
    var toldAlready =
        Found.in(known)
            .anyMatch(
                receipt -> receipt.path("externalId").asText().equals(command.idempotencyKey()));
    if (toldAlready) {
      exchange.getMessage().setBody(Answer.of(command.businessKey().value()));
      exchange.setRouteStop(true);
      return;
    }
    var order = command.document("purchaseOrder", PurchaseOrderDocument.class);
    var receipt = new LinkedHashMap<String, Object>();
    receipt.put("reference", order.reference());
    receipt.put("externalId", command.idempotencyKey());
    receipt.put("supplierId", order.supplierId());
    receipt.put("locationId", order.locationId());
    receipt.put("expectedDate", command.find("promisedDate").orElse(order.needBy().toString()));
    receipt.put("lines", order.lines());
    exchange.getMessage().setBody(JsonRequest.post("/expected-receipts", receipt));
  }

  JsonRequest cancel(@ExchangeProperty("command") Command command) {
    return JsonRequest.delete("/expected-receipts?reference=" + command.businessKey());
  }

  Answer done(@ExchangeProperty("command") Command command) {
    return Answer.of(command.businessKey().value());
  }
}

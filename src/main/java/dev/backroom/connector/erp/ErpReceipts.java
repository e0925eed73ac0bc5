package dev.backroom.connector.erp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.connector.Answer;
import dev.backroom.connector.Command;
import dev.backroom.connector.JsonRequest;
import dev.backroom.purchasing.api.GoodsReceived;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Goods receipts in the ERP, each posted once by its receipt number. */
@Component("erpReceipts")
class ErpReceipts {

  /** Answers at once when the order shows this receipt already. */
  void post(@ExchangeProperty("command") Command command, @Body JsonNode known, Exchange exchange) {
    var order = ErpOrders.existing(command, known);
    var receipt = command.document("goodsReceived", GoodsReceived.class);
    if (shows(order, receipt.receiptNumber())) {
      exchange.getMessage().setBody(Answer.of(receipt.receiptNumber()));
      exchange.setRouteStop(true);
      return;
    }
    exchange
        .getMessage()
        .setBody(
            JsonRequest.post(
                "/purchase-orders/" + ErpOrders.number(order) + "/receipts",
                Map.of(
                    "externalId", command.idempotencyKey(),
                    "receiptNumber", receipt.receiptNumber(),
                    "lines", receipt.lines().stream().map(ErpReceipts::line).toList())));
  }

  Answer posted(@ExchangeProperty("command") Command command, @Body JsonNode order) {
    var receipt = command.document("goodsReceived", GoodsReceived.class);
    if (!shows(order, receipt.receiptNumber())) {
      throw new IllegalStateException(
          "The ERP did not post receipt " + receipt.receiptNumber() + ": " + order);
    }
    return Answer.of(receipt.receiptNumber());
  }

  private static Map<String, Object> line(GoodsReceived.Line line) {
    return Map.of(
        "lineNo", line.lineNo(),
        "acceptedQuantity", line.receivedQuantity() - line.damagedQuantity(),
        "damagedQuantity", line.damagedQuantity());
  }

  private static boolean shows(JsonNode order, String receiptNumber) {
    return StreamSupport.stream(order.path("receipts").spliterator(), false)
        .anyMatch(posted -> posted.path("receiptNumber").asText().equals(receiptNumber));
  }
}

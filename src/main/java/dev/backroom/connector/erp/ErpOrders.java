package dev.backroom.connector.erp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.connector.Answer;
import dev.backroom.connector.Command;
import dev.backroom.connector.Found;
import dev.backroom.connector.JsonRequest;
import dev.backroom.connector.Refusal;
import dev.backroom.purchasing.api.PurchaseOrderDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/**
 * Purchase orders in the ERP by our reference.
 *
 * <p>The ERP takes the same reference twice and ignores forbidden transitions without a word, so
 * every route looks the order up first and reads its state back.
 */
@Component("erpOrders")
class ErpOrders {
  private static final Comparator<PurchaseOrderDocument.Line> BY_NUMBER =
      Comparator.comparing(PurchaseOrderDocument.Line::lineNo);

  static final String CANCELLED = "CANCELLED";
  static final String CLOSED = "CLOSED";

  JsonRequest lookUp(@ExchangeProperty("command") Command command) {
    return JsonRequest.get("/purchase-orders?reference=" + command.businessKey());
  }

  /**
   * Answers at once when an attempt whose answer was lost had created the order.
   *
   * @throws Refusal when the reference stands for another order that is still open, or when this
   *     one is closed already: a second one would be a double, and neither is what was approved now
   */
  void create(
      @ExchangeProperty("command") Command command, @Body JsonNode known, Exchange exchange) {
    var ours = notCancelled(known).filter(order -> isOf(command, order)).findFirst();
    if (ours.filter(ErpOrders::isOpen).isPresent()) {
      end(exchange, ours.get());
      return;
    }
    ours.or(() -> notCancelled(known).filter(ErpOrders::isOpen).findFirst())
        .ifPresent(inTheWay -> refuse(command, inTheWay));
    var order = command.document("purchaseOrder", PurchaseOrderDocument.class);
    exchange
        .getMessage()
        .setBody(
            JsonRequest.post(
                "/purchase-orders",
                Map.of(
                    "reference", order.reference(),
                    "externalId", command.idempotencyKey(),
                    "supplierId", order.supplierId(),
                    "locationId", order.locationId(),
                    "currency", order.currency(),
                    "needBy", order.needBy(),
                    "lines", order.lines())));
  }

  Answer created(@Body JsonNode order) {
    return Answer.of(number(order));
  }

  void change(
      @ExchangeProperty("command") Command command, @Body JsonNode known, Exchange exchange) {
    var order = command.document("purchaseOrder", PurchaseOrderDocument.class);
    var change = Map.of("externalId", command.idempotencyKey(), "lines", order.lines());
    exchange
        .getMessage()
        .setBody(
            JsonRequest.put(
                "/purchase-orders/" + number(existing(command, known)) + "/lines", change));
  }

  /** A closed order answers as well, but with its old lines. */
  Answer changed(@ExchangeProperty("command") Command command, @Body JsonNode order) {
    var wanted =
        command.document("purchaseOrder", PurchaseOrderDocument.class).lines().stream()
            .sorted(BY_NUMBER)
            .toList();
    if (!wanted.equals(lines(order))) {
      throw new IllegalStateException(
          "The ERP did not take the changed lines into order " + number(order) + ": " + order);
    }
    return Answer.of(number(order));
  }

  private static List<PurchaseOrderDocument.Line> lines(JsonNode order) {
    return StreamSupport.stream(order.path("lines").spliterator(), false)
        .map(
            line ->
                new PurchaseOrderDocument.Line(
                    line.path("lineNo").asInt(),
                    line.path("sku").asText(),
                    line.path("quantity").asLong(),
                    line.path("unitPriceMinor").asLong()))
        .sorted(BY_NUMBER)
        .toList();
  }

  /** Nothing to undo is an answer too. */
  void cancel(
      @ExchangeProperty("command") Command command, @Body JsonNode known, Exchange exchange) {
    press("cancel", command, known, exchange);
  }

  void close(
      @ExchangeProperty("command") Command command, @Body JsonNode known, Exchange exchange) {
    press("close", command, known, exchange);
  }

  Answer cancelled(@Body JsonNode order) {
    return inState(order, CANCELLED);
  }

  Answer closed(@Body JsonNode order) {
    return inState(order, CLOSED);
  }

  private static void press(String button, Command command, JsonNode known, Exchange exchange) {
    var existing = alive(known);
    if (existing.isEmpty()) {
      exchange.getMessage().setBody(Answer.of(""));
      exchange.setRouteStop(true);
    } else if (!isOpen(existing.get())) {
      end(exchange, existing.get());
    } else {
      exchange
          .getMessage()
          .setBody(
              JsonRequest.post(
                  "/purchase-orders/" + number(existing.get()) + "/" + button,
                  Map.of("externalId", command.idempotencyKey())));
    }
  }

  private static Answer inState(JsonNode order, String expected) {
    if (!state(order).equals(expected)) {
      throw new IllegalStateException(
          "The ERP left order %s in state %s instead of %s"
              .formatted(number(order), state(order), expected));
    }
    return Answer.of(number(order));
  }

  private static void end(Exchange exchange, JsonNode order) {
    exchange.getMessage().setBody(Answer.of(number(order)));
    exchange.setRouteStop(true);
  }

  private static void refuse(Command command, JsonNode inTheWay) {
    throw new Refusal(
        "ORDER_REFUSED",
        "REFERENCE_TAKEN: the ERP holds order %s under %s already, %s, with the key '%s'"
            .formatted(
                number(inTheWay), command.businessKey(), state(inTheWay), externalId(inTheWay)));
  }

  private static boolean isOf(Command command, JsonNode order) {
    return externalId(order).equals(command.idempotencyKey());
  }

  private static String externalId(JsonNode order) {
    return order.path("externalId").asText();
  }

  private static String state(JsonNode order) {
    return order.path("state").asText();
  }

  private static boolean isOpen(JsonNode order) {
    return !state(order).equals(CLOSED);
  }

  private static Stream<JsonNode> notCancelled(JsonNode orders) {
    return Found.in(orders).filter(order -> !state(order).equals(CANCELLED));
  }

  /** The open order of the reference, or else the last that was closed: a number may come again. */
  static Optional<JsonNode> alive(JsonNode orders) {
    return notCancelled(orders)
        .reduce((older, newer) -> isOpen(older) && !isOpen(newer) ? older : newer);
  }

  static JsonNode existing(Command command, JsonNode orders) {
    return alive(orders)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The ERP holds no order with the reference " + command.businessKey()));
  }

  static String number(JsonNode order) {
    var number = order.path("number").asText();
    if (number.isEmpty()) {
      throw new IllegalStateException("The ERP's answer has no order number: " + order);
    }
    return number;
  }
}

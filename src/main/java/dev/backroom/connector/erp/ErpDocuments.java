package dev.backroom.connector.erp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.connector.JsonRequest;
import dev.backroom.engine.OutsideDocument;
import dev.backroom.engine.OutsideDocuments;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Purchase orders as the ERP holds them now. */
@Component
@ConditionalOnProperty(name = "backroom.erp-routes", havingValue = "erp")
class ErpDocuments implements OutsideDocuments {
  /** A page waits for an answer of the ERP, but not for a route that does not run. */
  private static final String CALL = "direct:erp-call?block=false";

  private static final Set<String> FINISHED = Set.of("CLOSED", "CANCELLED");

  private final ProducerTemplate camel;

  ErpDocuments(ProducerTemplate camel) {
    this.camel = camel;
  }

  @Override
  public String system() {
    return "erp";
  }

  @Override
  public List<OutsideDocument> of(String businessKey) {
    var address =
        UriComponentsBuilder.fromPath("/purchase-orders")
            .queryParam("reference", "{reference}")
            .encode()
            .buildAndExpand(businessKey)
            .toUriString();
    try {
      var answer = camel.requestBody(CALL, JsonRequest.get(address), JsonNode.class);
      return items(answer).map(ErpDocuments::document).toList();
    } catch (CamelExecutionException failed) {
      var cause = failed.getCause();
      throw new NoAnswer(
          String.valueOf(cause == null ? failed.getMessage() : cause.getMessage()), failed);
    }
  }

  private static OutsideDocument document(JsonNode order) {
    var state = order.path("state").asText();
    return new OutsideDocument(
        ErpOrders.number(order),
        state,
        FINISHED.contains(state),
        items(order.path("receipts"))
            .map(receipt -> receipt.path("receiptNumber").asText())
            .toList(),
        Stream.concat(
                items(order.path("lines")).map(ErpDocuments::line),
                items(order.path("receipts")).map(ErpDocuments::receipt))
            .toList());
  }

  private static String line(JsonNode line) {
    return "Line %s: %s x %s"
        .formatted(
            line.path("lineNo").asText(),
            line.path("quantity").asText(),
            line.path("sku").asText());
  }

  private static String receipt(JsonNode receipt) {
    var accepted =
        items(receipt.path("lines"))
            .mapToLong(line -> line.path("acceptedQuantity").asLong())
            .sum();
    return "Receipt %s: %d accepted".formatted(receipt.path("receiptNumber").asText(), accepted);
  }

  private static Stream<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}

package dev.backroom.connector.erp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backroom.connector.Answer;
import dev.backroom.connector.Command;
import dev.backroom.connector.JsonRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/**
 * Who could deliver what was asked for, at which price, and what the cost centre may spend: one
 * look at the ERP, with the moment of it.
 */
@Component("erpSupplyOptions")
class ErpSupplyOptions {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Clock clock;

  ErpSupplyOptions(Clock clock) {
    this.clock = clock;
  }

  /** The cost centre first, then each article once. */
  List<JsonRequest> requests(@ExchangeProperty("command") Command command) {
    return Stream.concat(
            Stream.of(JsonRequest.get("/cost-centres/" + command.text("costCentre"))),
            RequestedArticles.of(command).stream().map(sku -> JsonRequest.get("/items/" + sku)))
        .toList();
  }

  Answer answer(@ExchangeProperty("command") Command command, @Body List<JsonNode> answers) {
    var items = JSON.arrayNode();
    var skus = RequestedArticles.of(command);
    for (int at = 0; at < skus.size(); at++) {
      items.add(item(skus.get(at), answers.get(at + 1)));
    }
    var options =
        JSON.objectNode()
            .put("asOf", clock.instant().toString())
            .put("source", "ERP")
            .<ObjectNode>set("costCentre", answers.get(0))
            .set("items", items);
    return new Answer("", Map.of("supplyOptions", options));
  }

  private static JsonNode item(String sku, JsonNode known) {
    return known.isObject() ? known : RequestedArticles.unknown(sku);
  }
}

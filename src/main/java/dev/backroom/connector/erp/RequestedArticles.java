package dev.backroom.connector.erp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.backroom.connector.Command;
import java.util.List;
import java.util.stream.StreamSupport;

/** The articles that a requisition asks for. */
public final class RequestedArticles {

  private RequestedArticles() {}

  /** Each article once, in the order of the lines. */
  public static List<String> of(Command command) {
    var lines = command.document("requisition", JsonNode.class).path("lines");
    return StreamSupport.stream(lines.spliterator(), false)
        .map(line -> line.path("sku").asText())
        .distinct()
        .toList();
  }

  /** An article that the ERP does not know is an answer for the master-data gate, not a failure. */
  public static JsonNode unknown(String sku) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("sku", sku)
        .put("status", "UNKNOWN")
        .set("offers", JsonNodeFactory.instance.arrayNode());
  }
}

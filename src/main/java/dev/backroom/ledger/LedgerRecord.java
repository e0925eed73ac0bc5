package dev.backroom.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One fact on record.
 *
 * @param position in the chain; null while it is not sealed yet
 * @param kind one of {@link dev.backroom.engine.FactKind}, as text, for records outlive the code
 * @param actor null when the software did it by itself
 * @param details an object
 */
public record LedgerRecord(
    @Nullable Long position,
    String kind,
    Instant at,
    @Nullable String businessKey,
    @Nullable String process,
    @Nullable String instance,
    @Nullable String actor,
    @Nullable String onBehalfOf,
    JsonNode details) {

  /** The same with other texts in its details, each put in place of one. */
  LedgerRecord with(UnaryOperator<String> texts) {
    return new LedgerRecord(
        position,
        kind,
        at,
        businessKey,
        process,
        instance,
        actor,
        onBehalfOf,
        replaced(details, texts));
  }

  private static JsonNode replaced(JsonNode node, UnaryOperator<String> texts) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(field -> field.setValue(replaced(field.getValue(), texts)));
    } else if (node instanceof ArrayNode array) {
      for (var at = 0; at < array.size(); at++) {
        array.set(at, replaced(array.get(at), texts));
      }
    } else if (node.isTextual()) {
      return TextNode.valueOf(texts.apply(node.textValue()));
    }
    return node;
  }

  public boolean isSealed() {
    return position != null;
  }

  public String text(String detail) {
    return details.path(detail).asText("");
  }
}

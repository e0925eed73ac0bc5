package dev.backroom.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
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

  public boolean isSealed() {
    return position != null;
  }

  public String text(String detail) {
    return details.path(detail).asText("");
  }
}

package dev.backroom.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.engine.FactKind;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How long records are worth keeping, by their kinds. */
public enum RetentionClass {
  /** Who looked at what: for the time in which somebody may ask. */
  LOOKS(Set.of(FactKind.CASE_VIEWED, FactKind.FORM_OPENED)),
  /** Everything: what was decided and done, for as long as the law wants books kept. */
  ALL(Set.of(FactKind.values()));

  private final Set<String> kinds;

  RetentionClass(Set<FactKind> kinds) {
    this.kinds = kinds.stream().map(FactKind::name).collect(Collectors.toUnmodifiableSet());
  }

  Set<String> kinds() {
    return kinds;
  }

  /** Whether an entry holds nothing that is to be kept longer. */
  boolean holdsAllOf(JsonNode records) {
    return !records.isEmpty()
        && StreamSupport.stream(records.spliterator(), false)
            .allMatch(record -> kinds.contains(record.path("kind").asText()));
  }
}

package dev.backroom.figures;

import dev.backroom.engine.FactKind;
import dev.backroom.ledger.LedgerRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A measure of the time between two records of a case.
 *
 * @param measure its name
 */
record Span(String measure, Mark from, Mark to) {

  /**
   * Which record is meant.
   *
   * @param process null for any
   * @param where what details of it say
   */
  record Mark(FactKind kind, @Nullable String process, @DefaultValue Map<String, String> where) {

    /** What another system refused did not come about. */
    boolean matches(LedgerRecord record) {
      return record.kind().equals(kind.name())
          && (process == null || process.equals(record.process()))
          && !record.details().has("refusal")
          && where.entrySet().stream()
              .allMatch(detail -> record.text(detail.getKey()).equals(detail.getValue()));
    }
  }
}

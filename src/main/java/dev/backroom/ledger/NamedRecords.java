package dev.backroom.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the names of persons back where records hold references. */
@Component
class NamedRecords {
  /** Stands for whoever was erased. */
  static final String ERASED = "somebody (erased)";

  private final PersonReferences persons;

  NamedRecords(PersonReferences persons) {
    this.persons = persons;
  }

  List<LedgerRecord> resolve(List<LedgerRecord> records) {
    Map<String, String> names = new HashMap<>();
    UnaryOperator<String> name =
        text ->
            PersonReferences.isOne(text)
                ? names.computeIfAbsent(
                    text, reference -> persons.personOf(reference).orElse(ERASED))
                : text;
    return records.stream().map(record -> resolve(record, name)).toList();
  }

  private static LedgerRecord resolve(LedgerRecord record, UnaryOperator<String> name) {
    return new LedgerRecord(
        record.position(),
        record.kind(),
        record.at(),
        record.businessKey(),
        record.process(),
        record.instance(),
        named(record.actor(), name),
        named(record.onBehalfOf(), name),
        record.with(name).details());
  }

  private static @Nullable String named(@Nullable String reference, UnaryOperator<String> name) {
    return reference == null ? null : name.apply(reference);
  }
}

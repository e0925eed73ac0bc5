package dev.backroom.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.engine.FactKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What some entries add to the index. */
final class IndexedPart {
  private final Function<String, Optional<String>> numberOf;
  private final Map<String, String> instances = new HashMap<>();
  private final Map<String, IndexedCase> cases = new LinkedHashMap<>();
  private final Set<Mention> mentions = new LinkedHashSet<>();
  private final Set<Term> terms = new LinkedHashSet<>();

  record Mention(String businessKey, long position) {}

  record Term(Kind kind, String term, String businessKey) {
    enum Kind {
      DOCUMENT,
      PERSON,
      TABLE,
      RULE
    }
  }

  /**
   * @param numberOf the business key of an instance that is known already
   */
  IndexedPart(Function<String, Optional<String>> numberOf) {
    this.numberOf = numberOf;
  }

  Map<String, String> instances() {
    return instances;
  }

  Map<String, IndexedCase> cases() {
    return cases;
  }

  Set<Mention> mentions() {
    return mentions;
  }

  Set<Term> terms() {
    return terms;
  }

  /** Answers the business key of its case, if it is about one. */
  Optional<String> add(long position, LedgerRecord record) {
    var businessKey = businessKey(record);
    businessKey.ifPresent(key -> add(position, record, key));
    return businessKey;
  }

  private void add(long position, LedgerRecord record, String businessKey) {
    mentions.add(new Mention(businessKey, position));
    if (record.instance() != null) {
      instances.put(record.instance(), businessKey);
    }
    cases.computeIfAbsent(businessKey, key -> new IndexedCase(record.at())).add(record);
    term(Term.Kind.PERSON, record.actor(), businessKey);
    term(Term.Kind.PERSON, record.onBehalfOf(), businessKey);
    if (record.kind().equals(FactKind.COMMAND_ANSWERED.name())) {
      term(Term.Kind.DOCUMENT, record.text("document"), businessKey);
    } else if (record.kind().equals(FactKind.DECISION_MADE.name())) {
      term(Term.Kind.TABLE, record.text("decision"), businessKey);
      for (JsonNode rule : record.details().path("rules")) {
        term(Term.Kind.RULE, rule.path("id").asText(), businessKey);
      }
    }
  }

  private Optional<String> businessKey(LedgerRecord record) {
    if (record.businessKey() != null || record.instance() == null) {
      return Optional.ofNullable(record.businessKey());
    }
    var known = instances.get(record.instance());
    return known == null ? numberOf.apply(record.instance()) : Optional.of(known);
  }

  private void term(Term.Kind kind, @Nullable String term, String businessKey) {
    if (term != null && !term.isEmpty()) {
      terms.add(new Term(kind, term, businessKey));
    }
  }
}

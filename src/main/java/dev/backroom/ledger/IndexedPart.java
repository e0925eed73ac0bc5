package dev.backroom.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.engine.FactKind;
import dev.backroom.engine.SoughtObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
  private final Map<String, List<LedgerRecord>> unnumbered = new HashMap<>();

  record Mention(String businessKey, long position) {}

  /**
   * @param kind one of those below, or of a thing as events name it
   */
  record Term(String kind, String term, String businessKey) {
    static final String DOCUMENT = SoughtObject.DOCUMENT;
    static final String PERSON = "PERSON";
    static final String TABLE = "TABLE";
    static final String RULE = "RULE";
    private static final int LONGEST_KIND = 64;
    private static final int LONGEST = 128;

    /** What would not fit would stop the index for good. */
    Term {
      kind = kind.substring(0, Math.min(kind.length(), LONGEST_KIND));
      term = term.substring(0, Math.min(term.length(), LONGEST));
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
    businessKey.ifPresentOrElse(key -> add(position, record, key), () -> keep(record));
    return businessKey;
  }

  /** What somebody typed into a start form is said before the case gets its number. */
  private void keep(LedgerRecord record) {
    if (record.instance() != null && record.kind().equals(FactKind.CASE_DESCRIBED.name())) {
      unnumbered.computeIfAbsent(record.instance(), first -> new ArrayList<>()).add(record);
    }
  }

  private void add(long position, LedgerRecord record, String businessKey) {
    mentions.add(new Mention(businessKey, position));
    if (record.instance() != null) {
      instances.put(record.instance(), businessKey);
      var before = unnumbered.remove(record.instance());
      if (before != null) {
        before.forEach(said -> describe(said, businessKey));
      }
    }
    describe(record, businessKey);
    term(Term.PERSON, record.actor(), businessKey);
    term(Term.PERSON, record.onBehalfOf(), businessKey);
    if (record.kind().equals(FactKind.COMMAND_ANSWERED.name())) {
      term(Term.DOCUMENT, record.text("document"), businessKey);
    } else if (record.kind().equals(FactKind.DECISION_MADE.name())) {
      term(Term.TABLE, record.text("decision"), businessKey);
      for (JsonNode rule : record.details().path("rules")) {
        term(Term.RULE, rule.path("id").asText(), businessKey);
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

  private void describe(LedgerRecord record, String businessKey) {
    cases.computeIfAbsent(businessKey, key -> new IndexedCase(record.at())).add(record);
    NamedThings.each(record, (kind, name) -> term(kind, name, businessKey));
  }

  private void term(String kind, @Nullable String term, String businessKey) {
    if (term != null && !term.isEmpty()) {
      terms.add(new Term(kind, term, businessKey));
    }
  }
}

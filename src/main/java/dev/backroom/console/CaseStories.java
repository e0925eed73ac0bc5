package dev.backroom.console;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.engine.CaseDescription;
import dev.backroom.engine.CaseFilter;
import dev.backroom.engine.CaseKnowledge;
import dev.backroom.engine.CaseRun;
import dev.backroom.engine.CaseRuns;
import dev.backroom.engine.CaseVariables;
import dev.backroom.engine.Cases;
import dev.backroom.engine.Diagrams;
import dev.backroom.ledger.CaseSearch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the course of a case from the engine's history, or from the ledger once that is gone. */
@Component
class CaseStories {
  private final Cases cases;
  private final CaseRuns runs;
  private final CaseKnowledge knowledge;
  private final Diagrams diagrams;
  private final CaseSearch search;

  CaseStories(
      Cases cases, CaseRuns runs, CaseKnowledge knowledge, Diagrams diagrams, CaseSearch search) {
    this.cases = cases;
    this.runs = runs;
    this.knowledge = knowledge;
    this.diagrams = diagrams;
    this.search = search;
  }

  /** If it is one of those that the filter lets somebody see. */
  Optional<CaseStory> find(String businessKey, CaseFilter filter, List<KeptRecord> records) {
    return cases
        .find(businessKey, filter)
        .map(
            description -> {
              var ran = runs.of(businessKey);
              return new CaseStory(description, ran, knowledge.of(ran), false);
            })
        .or(() -> recorded(businessKey, filter, records));
  }

  private Optional<CaseStory> recorded(
      String businessKey, CaseFilter filter, List<KeptRecord> records) {
    if (cases.isAmong(CaseFilter.EVERYTHING, businessKey) || !search.isAmong(filter, businessKey)) {
      return Optional.empty();
    }
    var ran = new RecordedRuns(records, diagrams).read();
    return ran.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CaseStory(
                new CaseDescription(
                    ran.get(0).summary(),
                    ran.stream().skip(1).map(CaseRun::summary).toList(),
                    List.of(),
                    List.of()),
                ran,
                CaseVariables.of(known(records)),
                true));
  }

  /** What a called process says counts where the case itself says nothing. */
  private static Map<String, Object> known(List<KeptRecord> records) {
    var known = new HashMap<String, Object>();
    for (var called : List.of(true, false)) {
      records.stream()
          .filter(record -> record.kind().equals("CASE_DESCRIBED"))
          .filter(record -> record.details().path("called").asBoolean() == called)
          .flatMap(record -> record.details().properties().stream())
          .forEach(fact -> known.put(fact.getKey(), value(fact.getValue())));
    }
    return known;
  }

  private static Object value(JsonNode value) {
    return value.isNumber() ? (Object) value.asLong() : value.asText();
  }
}

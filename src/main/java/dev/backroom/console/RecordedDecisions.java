package dev.backroom.console;

import dev.backroom.console.DecisionWords.Known;
import dev.backroom.decision.InputWords;
import dev.backroom.decision.TableCatalogue;
import dev.backroom.decision.TableDescription;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Decisions of a case from the ledger alone, with their tables as far as they are deployed. */
@Component
class RecordedDecisions {
  private static final String NOT_ASKED =
      "Whether it would decide the same today is told as long as the engine keeps its history.";

  private final TableCatalogue catalogue;

  RecordedDecisions(TableCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * @param instances of the case and what it called; another case of the same number is not meant
   */
  List<DecisionWords> of(List<KeptRecord> records, Set<String> instances, CaseStepNames names) {
    return records.stream()
        .filter(record -> record.kind().equals("DECISION_MADE"))
        .filter(record -> instances.contains(record.instance()))
        .map(record -> words(record, names))
        .toList();
  }

  private DecisionWords words(KeptRecord made, CaseStepNames names) {
    var table = catalogue.ofVersion(made.text("definitionId"));
    var labels = DecisionWords.labels(table);
    var fired =
        StreamSupport.stream(made.details().path("rules").spliterator(), false)
            .map(rule -> rule.path("id").asText())
            .collect(Collectors.toSet());
    return new DecisionWords(
        made.text("name").isEmpty() ? made.text("decision") : made.text("name"),
        made.text("decision"),
        made.text("definitionId"),
        names.of(made.text("activity")),
        Times.full(made.at()),
        "version " + made.text("version"),
        new RecordWords(names, labels).of(made),
        NOT_ASKED,
        false,
        table.map(known -> known.summary().owner()).orElse(""),
        known(made, "inputs"),
        StreamSupport.stream(made.details().path("outputs").spliterator(), false)
            .flatMap(answer -> answer.properties().stream())
            .map(
                answer ->
                    new Known(
                        labels.getOrDefault(answer.getKey(), answer.getKey()),
                        InputWords.of("", answer.getKey()).value(answer.getValue().asText()),
                        ""))
            .toList(),
        DecisionWords.columns(table),
        table.map(TableDescription::inputs).map(List::size).orElse(0),
        DecisionWords.rows(table, fired),
        labels);
  }

  private static List<Known> known(KeptRecord made, String name) {
    return made.details().path(name).properties().stream()
        .map(input -> new Known(input.getKey(), input.getValue().asText(), ""))
        .toList();
  }
}

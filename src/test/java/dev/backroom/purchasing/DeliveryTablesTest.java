package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.ProcessTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The cases beside each table, against the deployed table and the engine's own FEEL. */
@ProcessTest
class DeliveryTablesTest {
  @Autowired DecisionService decisions;
  @Autowired HistoryService history;
  @Autowired RepositoryService repository;

  @ParameterizedTest
  @CsvSource({
    "acknowledgementDeadlines, acknowledgement-deadlines",
    "acknowledgementCheck, acknowledgement-check",
    "deliveryDeadlines, delivery-deadlines",
    "announcementCheck, announcement-check",
    "receiptCheck, receipt-check",
    "shortfallDecision, shortfall-decision",
    "cancellationStage, cancellation-stage",
    "cancellationDeadlines, cancellation-deadlines"
  })
  void everyCaseHoldsAndEveryRuleHasOne(String decision, String file) throws IOException {
    var hit = new HashSet<String>();
    for (var example : cases(file)) {
      forget(decision);
      assertThat(outputs(decision, example)).as(example.get("case")).isEqualTo(expected(example));
      assertThat(ruleOf(decision)).as(example.get("case")).isEqualTo(example.get("rule"));
      hit.add(example.get("rule"));
    }

    assertThat(hit).isEqualTo(rules(decision));
  }

  private Map<String, String> outputs(String decision, CSVRecord example) {
    var inputs = columns(example, "in:");
    DmnDecisionTableResult result =
        decisions.evaluateDecisionTableByKey(decision).variables(new TreeMap<>(inputs)).evaluate();
    return result.getSingleResult().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                output -> output.getValue().toString(),
                (a, b) -> b,
                TreeMap::new));
  }

  private static Map<String, String> expected(CSVRecord example) {
    return columns(example, "out:");
  }

  private static Map<String, String> columns(CSVRecord example, String prefix) {
    return example.toMap().entrySet().stream()
        .filter(column -> column.getKey().startsWith(prefix))
        .collect(
            Collectors.toMap(
                column -> column.getKey().substring(prefix.length()),
                Map.Entry::getValue,
                (a, b) -> b,
                TreeMap::new));
  }

  private String ruleOf(String decision) {
    return history
        .createHistoricDecisionInstanceQuery()
        .decisionDefinitionKey(decision)
        .includeOutputs()
        .singleResult()
        .getOutputs()
        .get(0)
        .getRuleId();
  }

  private void forget(String decision) {
    history.createHistoricDecisionInstanceQuery().decisionDefinitionKey(decision).list().stream()
        .map(HistoricDecisionInstance::getId)
        .forEach(history::deleteHistoricDecisionInstanceByInstanceId);
  }

  private Set<String> rules(String decision) {
    var live =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(decision)
            .latestVersion()
            .singleResult();
    return repository.getDmnModelInstance(live.getId()).getModelElementsByType(Rule.class).stream()
        .map(Rule::getId)
        .collect(Collectors.toSet());
  }

  private static Iterable<CSVRecord> cases(String file) throws IOException {
    var csv = Path.of("decisions/purchasing", file + ".cases.csv");
    try (var reader = Files.newBufferedReader(csv)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }
}

package dev.backroom.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts every answer of a table on record: what it was asked, which rules fired, what it said. */
@Component
class DecisionFacts {
  private final CaseFacts facts;
  private final DecisionTexts texts;

  DecisionFacts(CaseFacts facts, DecisionTexts texts) {
    this.facts = facts;
    this.texts = texts;
  }

  @EventListener
  void onHistory(HistoricDecisionEvaluationEvent evaluated) {
    evaluated.getRequiredHistoricDecisionInstances().forEach(this::publish);
    publish(evaluated.getRootHistoricDecisionInstance());
  }

  private void publish(HistoricDecisionInstanceEntity decided) {
    facts.publish(
        FactKind.DECISION_MADE,
        decided,
        Fact.details(
            "decision", decided.getDecisionDefinitionKey(),
            "name", decided.getDecisionDefinitionName(),
            "version", texts.versionOf(decided.getDecisionDefinitionId()),
            "definitionId", decided.getDecisionDefinitionId(),
            "activity", decided.getActivityId(),
            "rules", rules(decided),
            "inputs", inputs(decided),
            "outputs", outputs(decided)));
  }

  private List<Map<String, Object>> rules(HistoricDecisionInstance decided) {
    return decided.getOutputs().stream()
        .map(HistoricDecisionOutputInstance::getRuleId)
        .filter(rule -> rule != null)
        .distinct()
        .map(
            rule ->
                Fact.details(
                    "id",
                    rule,
                    "description",
                    texts.descriptionOf(decided.getDecisionDefinitionId(), rule)))
        .toList();
  }

  /** By the label of the column: that is what its owner reads. */
  private static Map<String, Object> inputs(HistoricDecisionInstance decided) {
    var inputs = new LinkedHashMap<String, Object>();
    for (HistoricDecisionInputInstance input : decided.getInputs()) {
      var name = input.getClauseName() == null ? input.getClauseId() : input.getClauseName();
      if (input.getValue() != null) {
        inputs.put(name, input.getValue());
      }
    }
    return inputs;
  }

  /** One map for each rule that answered; an expression answers with one. */
  private static List<Map<String, Object>> outputs(HistoricDecisionInstance decided) {
    var byRule = new LinkedHashMap<String, Map<String, Object>>();
    for (HistoricDecisionOutputInstance output : decided.getOutputs()) {
      if (output.getValue() != null) {
        byRule
            .computeIfAbsent(String.valueOf(output.getRuleId()), rule -> new LinkedHashMap<>())
            .put(output.getVariableName(), output.getValue());
      }
    }
    return new ArrayList<>(byRule.values());
  }
}

package dev.backroom.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains answers of tables in words, long after they were given. */
@Component
public class Explanations {
  private final HistoryService history;
  private final RepositoryService repository;

  Explanations(HistoryService history, RepositoryService repository) {
    this.history = history;
    this.repository = repository;
  }

  /** Decisions of the newest case of this number and of the cases it called, in order. */
  public List<ExplainedDecision> forCase(String businessKey) {
    var instances =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(businessKey)
            .orderByProcessInstanceStartTime()
            .asc()
            .list();
    return instances.stream()
        .filter(instance -> instance.getSuperProcessInstanceId() == null)
        .reduce((older, newer) -> newer)
        .map(HistoricProcessInstance::getId)
        .map(
            root ->
                instances.stream()
                    .filter(instance -> root.equals(instance.getRootProcessInstanceId()))
                    .flatMap(instance -> decisions(instance.getId()).stream())
                    .map(this::of)
                    .sorted(Comparator.comparing(ExplainedDecision::decidedAt))
                    .toList())
        .orElse(List.of());
  }

  /**
   * @param decided with its inputs and outputs
   */
  public ExplainedDecision of(HistoricDecisionInstance decided) {
    var definition =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionId(decided.getDecisionDefinitionId())
            .singleResult();
    var reason =
        definition == null
            ? Optional.<DecisionReason>empty()
            : table(decided).map(table -> new DecisionReason(table, decided));
    return new ExplainedDecision(
        decided.getId(),
        Objects.requireNonNullElse(decided.getRootDecisionInstanceId(), decided.getId()),
        decided.getDecisionDefinitionId(),
        Objects.requireNonNullElse(decided.getProcessInstanceId(), ""),
        decided.getDecisionDefinitionKey(),
        Objects.requireNonNullElse(
            decided.getDecisionDefinitionName(), decided.getDecisionDefinitionKey()),
        definition == null ? 0 : definition.getVersion(),
        definition == null ? null : definition.getVersionTag(),
        Objects.requireNonNullElse(decided.getProcessDefinitionKey(), ""),
        Objects.requireNonNullElse(decided.getActivityId(), ""),
        decided.getEvaluationTime().toInstant(),
        reason.map(DecisionReason::rules).orElse(List.of()),
        reason
            .map(DecisionReason::sentence)
            .orElse(
                definition == null
                    ? "The table is no longer deployed"
                    : "Computed by an expression from the decisions it requires"),
        reason.map(DecisionReason::inputs).orElse(Map.of()),
        outputs(decided));
  }

  private List<HistoricDecisionInstance> decisions(String processInstanceId) {
    return history
        .createHistoricDecisionInstanceQuery()
        .processInstanceId(processInstanceId)
        .includeInputs()
        .includeOutputs()
        .orderByEvaluationTime()
        .asc()
        .list();
  }

  private Optional<DecisionTable> table(HistoricDecisionInstance decided) {
    Decision decision =
        repository
            .getDmnModelInstance(decided.getDecisionDefinitionId())
            .getModelElementById(decided.getDecisionDefinitionKey());
    return new DecisionModel(decision).table();
  }

  private static Map<String, @Nullable Object> outputs(HistoricDecisionInstance decided) {
    var values = new LinkedHashMap<String, List<@Nullable Object>>();
    for (HistoricDecisionOutputInstance output : decided.getOutputs()) {
      values
          .computeIfAbsent(output.getVariableName(), name -> new ArrayList<>())
          .add(output.getValue());
    }
    var outputs = new HashMap<String, @Nullable Object>();
    values.forEach(
        (name, all) ->
            outputs.put(
                name,
                decided.getCollectResultValue() != null
                    ? decided.getCollectResultValue()
                    : all.size() == 1 ? all.get(0) : all));
    return outputs;
  }
}

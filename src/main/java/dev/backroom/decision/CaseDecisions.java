package dev.backroom.decision;

import dev.backroom.decision.MadeDecision.FiredRule;
import dev.backroom.engine.CaseSection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** The decisions of a case and of its sub-cases, as part of its description. */
@Component
class CaseDecisions implements CaseSection {
  private final HistoryService history;
  private final RepositoryService repository;
  private final Map<String, Map<String, String>> reasons = new ConcurrentHashMap<>();

  CaseDecisions(HistoryService history, RepositoryService repository) {
    this.history = history;
    this.repository = repository;
  }

  @Override
  public String name() {
    return "decisions";
  }

  @Override
  public List<MadeDecision> of(String businessKey) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(businessKey)
        .list()
        .stream()
        .flatMap(
            instance ->
                history
                    .createHistoricDecisionInstanceQuery()
                    .processInstanceId(instance.getId())
                    .includeInputs()
                    .includeOutputs()
                    .list()
                    .stream())
        .map(this::describe)
        .sorted(Comparator.comparing(MadeDecision::madeAt))
        .toList();
  }

  private MadeDecision describe(HistoricDecisionInstance made) {
    var table = repository.getDecisionDefinition(made.getDecisionDefinitionId());
    var inputs = new LinkedHashMap<String, Object>();
    for (HistoricDecisionInputInstance input : made.getInputs()) {
      inputs.put(
          Optional.ofNullable(input.getClauseName()).orElse(input.getClauseId()), input.getValue());
    }
    var outputs = new LinkedHashMap<String, Object>();
    for (HistoricDecisionOutputInstance output : made.getOutputs()) {
      outputs.put(output.getVariableName(), output.getValue());
    }
    return new MadeDecision(
        made.getDecisionDefinitionKey(),
        made.getDecisionDefinitionName(),
        table.getVersion(),
        table.getVersionTag(),
        made.getActivityId(),
        made.getEvaluationTime().toInstant(),
        inputs,
        outputs,
        rules(made, table));
  }

  private List<FiredRule> rules(HistoricDecisionInstance made, DecisionDefinition table) {
    var words = reasons.computeIfAbsent(table.getId(), this::reasonsOf);
    return made.getOutputs().stream()
        .map(HistoricDecisionOutputInstance::getRuleId)
        .filter(Objects::nonNull)
        .distinct()
        .map(rule -> new FiredRule(rule, words.getOrDefault(rule, "")))
        .toList();
  }

  /** A deployed table never changes, so its rules are read once. */
  private Map<String, String> reasonsOf(String tableId) {
    return repository.getDmnModelInstance(tableId).getModelElementsByType(Rule.class).stream()
        .filter(rule -> rule.getDescription() != null)
        .collect(Collectors.toMap(Rule::getId, rule -> rule.getDescription().getTextContent()));
  }
}

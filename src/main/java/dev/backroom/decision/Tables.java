package dev.backroom.decision;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Asks a table from a task, as the diagram would: in the version that was deployed together with
 * the diagram of the running case.
 */
@Component
public class Tables {
  private final DecisionService decisions;
  private final RepositoryService repository;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  Tables(DecisionService decisions, RepositoryService repository) {
    this.decisions = decisions;
    this.repository = repository;
  }

  /** What the one rule that applies answers; that none does is an error. */
  public TableAnswer evaluate(DelegateExecution running, String table, Map<String, Object> inputs) {
    var answer =
        decisions
            .evaluateDecisionById(
                known.computeIfAbsent(
                    running.getProcessDefinitionId() + "#" + table,
                    key -> deployedWith(running.getProcessDefinitionId(), table)))
            .variables(inputs)
            .evaluate()
            .getSingleResult();
    if (answer == null) {
      throw new IllegalStateException(
          "Table '%s' has no rule for %s (%s)"
              .formatted(table, inputs, running.getProcessBusinessKey()));
    }
    return new TableAnswer(table, answer.getEntryMap());
  }

  /** As above, in the live version: for a question that belongs to no running case. */
  public TableAnswer evaluateLive(String table, Map<String, Object> inputs) {
    var answer =
        decisions.evaluateDecisionByKey(table).variables(inputs).evaluate().getSingleResult();
    if (answer == null) {
      throw new IllegalStateException("Table '%s' has no rule for %s".formatted(table, inputs));
    }
    return new TableAnswer(table, answer.getEntryMap());
  }

  private String deployedWith(String processDefinitionId, String table) {
    var deployment = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
    DecisionDefinition definition =
        repository
            .createDecisionDefinitionQuery()
            .deploymentId(deployment)
            .decisionDefinitionKey(table)
            .singleResult();
    if (definition == null) {
      throw new IllegalStateException(
          "Table '%s' is not in the deployment of %s".formatted(table, processDefinitionId));
    }
    return definition.getId();
  }
}

package dev.backroom.decision;

import dev.backroom.decision.DecidedTable.Today;
import dev.backroom.decision.DecidedTable.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every decision of a case with its table then and the live one now. */
@Component
public class DecidedTables {
  private final Explanations explanations;
  private final TableCatalogue catalogue;
  private final RepositoryService repository;
  private final Replay replay;

  DecidedTables(
      Explanations explanations,
      TableCatalogue catalogue,
      RepositoryService repository,
      Replay replay) {
    this.explanations = explanations;
    this.catalogue = catalogue;
    this.repository = repository;
    this.replay = replay;
  }

  /** In order. */
  public List<DecidedTable> forCase(String businessKey) {
    var decisions = explanations.forCase(businessKey);
    return decisions.stream()
        .map(
            decision ->
                new DecidedTable(
                    decision,
                    catalogue.ofVersion(decision.definitionId()).orElse(null),
                    today(decision, inputs(decision, decisions))))
        .toList();
  }

  /** Also what the decisions read that it required: they are asked again with it. */
  private static Map<String, @Nullable Object> inputs(
      ExplainedDecision decision, List<ExplainedDecision> decisions) {
    var inputs = new HashMap<String, @Nullable Object>();
    decisions.stream()
        .filter(part -> part.rootId().equals(decision.rootId()))
        .forEach(part -> inputs.putAll(part.inputs()));
    inputs.putAll(decision.inputs());
    return inputs;
  }

  private Today today(ExplainedDecision decision, Map<String, @Nullable Object> inputs) {
    DecisionDefinition live =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(decision.key())
            .latestVersion()
            .singleResult();
    if (live == null || decision.version() == 0) {
      return new Today(live == null ? 0 : live.getVersion(), Verdict.GONE, Map.of());
    }
    if (live.getId().equals(decision.definitionId())) {
      return new Today(live.getVersion(), Verdict.STILL_LIVE, Map.of());
    }
    var recorded = ReplayedWords.of(decision.outputs());
    if (!replay
        .ask(decision.definitionId(), decision.key(), inputs)
        .filter(recorded::equals)
        .isPresent()) {
      return new Today(live.getVersion(), Verdict.NOT_REPEATABLE, Map.of());
    }
    return replay
        .ask(live.getId(), decision.key(), inputs)
        .map(
            answers ->
                answers.equals(recorded)
                    ? new Today(live.getVersion(), Verdict.SAME, Map.of())
                    : new Today(live.getVersion(), Verdict.OTHER, answers))
        .orElseGet(() -> new Today(live.getVersion(), Verdict.NO_ANSWER, Map.of()));
  }
}

package dev.backroom.decision;

import dev.backroom.engine.NoRuleFound;
import dev.backroom.engine.TableEvaluation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks any version of a table again, on paper: nothing of it comes into the history. */
@Component
class Replay {
  private final RepositoryService repository;
  private final DmnEngine paper = TableEvaluation.onPaper();
  private final Map<String, DmnDecision> read = new ConcurrentHashMap<>();

  Replay(RepositoryService repository) {
    this.repository = repository;
  }

  /**
   * By name of the output, the values of all rules that answer, as text.
   *
   * @return empty when it cannot answer these inputs
   */
  Optional<Map<String, List<String>>> ask(
      String definitionId, String key, Map<String, @Nullable Object> inputs) {
    try {
      var result =
          paper.evaluateDecision(
              read.computeIfAbsent(definitionId, id -> read(id, key)), Variables.fromMap(inputs));
      var answers = new LinkedHashMap<String, List<String>>();
      result
          .getResultList()
          .forEach(
              one ->
                  one.forEach(
                      (name, value) ->
                          answers
                              .computeIfAbsent(name, first -> new ArrayList<>())
                              .add(ReplayedWords.of(value))));
      return Optional.of(answers);
    } catch (NoRuleFound | DmnEngineException noAnswer) {
      return Optional.empty();
    }
  }

  private DmnDecision read(String definitionId, String key) {
    return paper.parseDecisions(repository.getDecisionModel(definitionId)).stream()
        .filter(decision -> decision.getKey().equals(key))
        .findFirst()
        .orElseThrow();
  }
}

package dev.backroom.decision;

import dev.backroom.engine.TableEvaluation;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Runs the cases of a table through the engine's own DMN and FEEL, and sees which rules they hit.
 *
 * <p>The file's decision without dependants is asked; the tables that it requires count too.
 */
final class CaseRunner {
  private final Set<String> hit = new HashSet<>();
  private final List<String> lastRules = new ArrayList<>();
  private final DmnEngine engine;

  CaseRunner() {
    this(TableEvaluation.prepare(new DefaultDmnEngineConfiguration()));
  }

  CaseRunner(DefaultDmnEngineConfiguration configuration) {
    DmnDecisionTableEvaluationListener listener = this::remember;
    // First, so that it sees what another listener refuses.
    configuration.getCustomPostDecisionTableEvaluationListeners().add(0, listener);
    this.engine = configuration.buildEngine();
  }

  CaseReport run(byte[] dmn, List<TableCase> cases) {
    hit.clear();
    var decisions = engine.parseDecisions(new ByteArrayInputStream(dmn));
    var asked = top(decisions);
    var mismatches = new ArrayList<String>();
    for (var example : cases) {
      lastRules.clear();
      try {
        compare(example, engine.evaluateDecision(asked, inputs(dmn, example)), mismatches);
      } catch (RuntimeException failure) {
        mismatches.add("%s: %s".formatted(where(example), failure.getMessage()));
      }
    }
    var neverHit = new TreeSet<>(ruleIds(dmn));
    neverHit.removeAll(hit);
    return new CaseReport(asked.getKey(), cases.size(), mismatches, neverHit);
  }

  private void remember(DmnDecisionTableEvaluationEvent evaluated) {
    evaluated.getMatchingRules().forEach(rule -> lastRules.add(rule.getId()));
  }

  private void compare(TableCase example, DmnDecisionResult result, List<String> mismatches) {
    hit.addAll(lastRules);
    example
        .outputs()
        .forEach(
            (name, expected) -> {
              var came = answer(result, name);
              if (!came.equals(expected)) {
                mismatches.add(
                    "%s: %s is '%s', expected '%s'"
                        .formatted(where(example), name, came, expected));
              }
            });
    if (!Set.copyOf(example.rules()).equals(Set.copyOf(lastRules))) {
      mismatches.add(
          "%s: rules %s fired, expected %s".formatted(where(example), lastRules, example.rules()));
    }
  }

  /** Answers of several rules stand side by side, separated by semicolons. */
  private static String answer(DmnDecisionResult result, String output) {
    return result.getResultList().stream()
        .map(answer -> Objects.toString(answer.get(output), ""))
        .collect(Collectors.joining(";"));
  }

  private static String where(TableCase example) {
    return "line %d, %s".formatted(example.line(), example.name());
  }

  /** The decision that no other one in the file requires. */
  private static DmnDecision top(List<DmnDecision> decisions) {
    var required =
        decisions.stream()
            .flatMap(decision -> decision.getRequiredDecisions().stream())
            .map(DmnDecision::getKey)
            .collect(Collectors.toSet());
    return decisions.stream()
        .filter(decision -> !required.contains(decision.getKey()))
        .findFirst()
        .orElseThrow();
  }

  /** Values have the type that the table's column declares; empty means null. */
  private static Map<String, Object> inputs(byte[] dmn, TableCase example) {
    var types = InputTypes.of(dmn);
    var inputs = new HashMap<String, Object>();
    example
        .inputs()
        .forEach((name, value) -> inputs.put(name, InputTypes.typed(types.get(name), value)));
    return inputs;
  }

  private static Set<String> ruleIds(byte[] dmn) {
    return Dmn.readModelFromStream(new ByteArrayInputStream(dmn))
        .getModelElementsByType(Rule.class)
        .stream()
        .map(Rule::getId)
        .collect(Collectors.toSet());
  }
}

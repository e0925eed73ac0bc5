package dev.backroom.decision;

import dev.backroom.decision.ExplainedDecision.FiredRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** Reads back why the rules of a table fired, from its cells and the inputs on record. */
final class DecisionReason {
  private final DecisionTable table;
  private final HistoricDecisionInstance decided;
  private final List<Rule> fired;

  DecisionReason(DecisionTable table, HistoricDecisionInstance decided) {
    this.table = table;
    this.decided = decided;
    var ids =
        decided.getOutputs().stream()
            .map(HistoricDecisionOutputInstance::getRuleId)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    this.fired = table.getRules().stream().filter(rule -> ids.contains(rule.getId())).toList();
  }

  List<FiredRule> rules() {
    return fired.stream()
        .map(
            rule ->
                new FiredRule(
                    rule.getId(), DecisionModel.description(rule), answers(rule), facts(rule)))
        .toList();
  }

  /** One sentence per rule that fired. */
  String sentence() {
    return fired.isEmpty()
        ? "No rule of the table applies"
        : fired.stream().map(this::sentence).collect(Collectors.joining("; "));
  }

  Map<String, @Nullable Object> inputs() {
    var inputs = new LinkedHashMap<String, @Nullable Object>();
    table.getInputs().forEach(input -> inputs.put(DecisionModel.reads(input), value(input)));
    return inputs;
  }

  private String sentence(Rule rule) {
    var facts = facts(rule);
    var because = facts.isEmpty() ? " in every case" : " because " + facts;
    return answers(rule) + because + why(rule);
  }

  /** Words and numbers; a text of several words explains itself and is left to the outputs. */
  private String answers(Rule rule) {
    var answers = new ArrayList<String>();
    for (var output : table.getOutputs()) {
      var value = answer(rule, output);
      if (!value.contains(" ")) {
        answers.add(
            "%s %s"
                .formatted(Optional.ofNullable(output.getLabel()).orElse(output.getName()), value));
      }
    }
    return String.join(", ", answers);
  }

  private String answer(Rule rule, Output output) {
    return decided.getOutputs().stream()
        .filter(answer -> rule.getId().equals(answer.getRuleId()))
        .filter(answer -> output.getId().equals(answer.getClauseId()))
        .map(answer -> InputWords.of("", output.getName()).value(answer.getValue()))
        .findFirst()
        .orElse("nothing");
  }

  private String facts(Rule rule) {
    var reasons = new ArrayList<String>();
    var cells = List.copyOf(rule.getInputEntries());
    var inputs = List.copyOf(table.getInputs());
    for (var column = 0; column < inputs.size(); column++) {
      var cell = DmnText.of(cells.get(column));
      if (!TableColumn.matchesAll(cell)) {
        var input = inputs.get(column);
        reasons.add(
            CellWords.of(
                InputWords.of(input.getLabel(), DecisionModel.reads(input)), value(input), cell));
      }
    }
    return String.join(" and ", reasons);
  }

  private static String why(Rule rule) {
    var description = DecisionModel.description(rule);
    return description.isEmpty() ? "" : " (%s)".formatted(description);
  }

  private @Nullable Object value(Input input) {
    return decided.getInputs().stream()
        .filter(known -> input.getId().equals(known.getClauseId()))
        .findFirst()
        .map(HistoricDecisionInputInstance::getValue)
        .orElse(null);
  }
}

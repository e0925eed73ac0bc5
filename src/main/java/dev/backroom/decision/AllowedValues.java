package dev.backroom.decision;

import dev.backroom.decision.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** Holds what cells name against the lists of allowed values, of inputs and of outputs. */
final class AllowedValues {
  private final List<Finding> findings = new ArrayList<>();
  private final FeelEngine feel;

  AllowedValues(DecisionTable table, List<TableColumn> columns, FeelEngine feel) {
    this.feel = feel;
    var rules = List.copyOf(table.getRules());
    for (var column : columns) {
      if (!column.allowed().isEmpty() && column.type() == ColumnType.TEXT) {
        for (var rule = 0; rule < rules.size(); rule++) {
          inputs(rules.get(rule), column, column.cells().get(rule));
        }
      }
    }
    Stream.concat(
            table.getInputs().stream().map(Input::getInputValues),
            table.getOutputs().stream().map(Output::getOutputValues))
        .filter(allowed -> allowed != null && DmnText.readable(allowed).isEmpty())
        .forEach(this::unreadable);
    var outputs = List.copyOf(table.getOutputs());
    for (var index = 0; index < outputs.size(); index++) {
      for (var rule : rules) {
        output(rule, outputs.get(index), index);
      }
    }
  }

  List<Finding> findings() {
    return findings;
  }

  private void inputs(Rule rule, TableColumn column, List<String> cells) {
    cells.stream()
        .flatMap(cell -> FeelText.ofTests(cell, column.inputVariable()).stream())
        .flatMap(text -> text.values().stream())
        .filter(String.class::isInstance)
        .filter(value -> !column.fits(column.allowed(), value))
        .forEach(value -> add(rule, column.label(), column.reads(), value, column.allowed()));
  }

  private void output(Rule rule, Output output, int index) {
    var allowed = DmnText.readable(output.getOutputValues());
    if (!TableColumn.matchesAll(allowed)) {
      FeelText.constant(DmnText.of(List.copyOf(rule.getOutputEntries()).get(index)))
          .filter(value -> !allows(allowed, value))
          .ifPresent(
              value ->
                  add(
                      rule,
                      Optional.ofNullable(output.getLabel()).orElse(output.getName()),
                      output.getName(),
                      value,
                      allowed));
    }
  }

  private boolean allows(String allowed, Object value) {
    return feel.evaluateSimpleUnaryTests(
        allowed, "cellInput", Variables.putValue("cellInput", value).asVariableContext());
  }

  private void unreadable(UnaryTests allowed) {
    findings.add(
        new Finding(
            Kind.UNREADABLE,
            "Allowed values cannot be read as FEEL: " + DmnText.of(allowed),
            Map.of()));
  }

  private void add(Rule rule, String label, String name, Object value, String allowed) {
    findings.add(
        new Finding(
            Kind.NOT_ALLOWED,
            "Rule %s names '%s' in column '%s', which allows only %s"
                .formatted(rule.getId(), value, label, allowed),
            Map.of(name, value.toString())));
  }
}

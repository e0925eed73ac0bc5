package dev.backroom.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;

/**
 * One input with the values that tell its cells apart; columns that read the same are one.
 *
 * @param reads the expression, nearly always the name of a variable
 * @param allowed the list of allowed values as FEEL, empty for none
 * @param cells per rule, more than one only where several columns read the same
 */
record TableColumn(
    String label,
    String reads,
    String inputVariable,
    boolean inFeel,
    ColumnType type,
    String allowed,
    List<List<String>> cells,
    List<Object> values,
    FeelEngine feel) {
  /** Stands for a variable that is null. */
  static final String MISSING = "(missing)";

  /** Stands for a value, where none is allowed or none can be tried. */
  static final String ANYTHING = "(anything)";

  static List<TableColumn> of(DecisionTable table, FeelEngine feel) {
    var inputs = List.copyOf(table.getInputs());
    var indexes = new LinkedHashMap<String, List<Integer>>();
    IntStream.range(0, inputs.size())
        .forEach(
            index ->
                indexes
                    .computeIfAbsent(reads(inputs.get(index)), reads -> new ArrayList<>())
                    .add(index));
    return indexes.values().stream()
        .map(
            same ->
                of(
                    inputs.get(same.get(0)),
                    table.getRules().stream()
                        .map(rule -> List.copyOf(rule.getInputEntries()))
                        .map(row -> same.stream().map(row::get).map(DmnText::of).toList())
                        .toList(),
                    feel))
        .toList();
  }

  private static TableColumn of(Input input, List<List<String>> cells, FeelEngine feel) {
    var variable = Optional.ofNullable(input.getCamundaInputVariable()).orElse("cellInput");
    var allowed = DmnText.readable(input.getInputValues());
    var texts =
        Stream.concat(Stream.of(allowed), cells.stream().flatMap(List::stream))
            .filter(text -> !matchesAll(text))
            .flatMap(text -> FeelText.ofTests(text, variable).stream())
            .toList();
    var named = texts.stream().flatMap(text -> text.values().stream()).toList();
    var type = ColumnType.of(input.getInputExpression().getTypeRef(), named);
    var column =
        new TableColumn(
            Optional.ofNullable(input.getLabel()).orElseGet(() -> reads(input)),
            reads(input),
            variable,
            cellsInFeel(input),
            type,
            allowed,
            cells,
            ColumnValues.of(type, named.stream().filter(type::holds).toList()),
            feel);
    return column.allowed(texts.stream().anyMatch(FeelText::namesNull));
  }

  private TableColumn allowed(boolean nullToo) {
    var left =
        new ArrayList<>(
            values.stream()
                .filter(value -> allowed.isEmpty() || !known() || fits(allowed, value))
                .toList());
    if (nullToo) {
      left.add(MISSING);
    }
    return new TableColumn(
        label,
        reads,
        inputVariable,
        inFeel,
        type,
        allowed,
        cells,
        left.isEmpty() ? List.of(ANYTHING) : List.copyOf(left),
        feel);
  }

  /** Whether values of this type can be tried. */
  boolean known() {
    return !Set.of(ColumnType.ANYTHING, ColumnType.OTHER).contains(type);
  }

  /** Which of the values fit a cell. */
  BitSet fitting(String cell) {
    var fitting = new BitSet(values.size());
    for (var n = 0; n < values.size(); n++) {
      fitting.set(n, fits(cell, values.get(n)));
    }
    return fitting;
  }

  /** Whether one value fits, answered by the engine. */
  boolean fits(String cell, Object value) {
    var input = Variables.putValue(inputVariable, value.equals(MISSING) ? null : value);
    return feel.evaluateSimpleUnaryTests(cell, inputVariable, input.asVariableContext());
  }

  static boolean matchesAll(String cell) {
    return cell.isEmpty() || cell.equals("-");
  }

  private static String reads(Input input) {
    return DmnText.of(input.getInputExpression().getText());
  }

  private static boolean cellsInFeel(Input input) {
    return ((DecisionTable) input.getParentElement())
        .getRules().stream()
            .flatMap(rule -> rule.getInputEntries().stream())
            .map(cell -> cell.getExpressionLanguage())
            .allMatch(language -> language == null || language.toLowerCase().contains("feel"));
  }
}

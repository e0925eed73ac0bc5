package dev.backroom.console;

import dev.backroom.decision.DecidedTable;
import dev.backroom.decision.InputWords;
import dev.backroom.decision.TableDescription;
import dev.backroom.decision.TableDescription.Column;
import dev.backroom.decision.TableDescription.RuleText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a case with its table as its owner knows it.
 *
 * @param sentence why it was decided so
 * @param today what the live table would say
 * @param rows every rule, with those that fired marked
 * @param labels of its answers by their names
 */
record DecisionWords(
    String name,
    String key,
    String definitionId,
    String step,
    String at,
    String version,
    String sentence,
    String today,
    boolean changed,
    String owner,
    List<Known> inputs,
    List<Known> outputs,
    List<String> columns,
    int inputColumns,
    List<Row> rows,
    Map<String, String> labels) {

  /**
   * @param source where it came from and of what moment it is; empty for an answer
   */
  record Known(String label, String value, String source) {}

  /** Cells in the order of the columns. */
  record Row(boolean fired, List<String> cells, String description) {}

  static DecisionWords of(DecidedTable decided, CaseStepNames names, InputSources sources) {
    var decision = decided.decision();
    var table = Optional.ofNullable(decided.table());
    var inputs = table.map(known -> known.inputs()).orElse(List.of());
    var outputs = table.map(known -> known.outputs()).orElse(List.of());
    return new DecisionWords(
        decision.name(),
        decision.key(),
        decision.definitionId(),
        names.of(decision.activityId()),
        Times.full(decision.decidedAt()),
        version(decided),
        decision.reason(),
        TodayWords.of(decided),
        TodayWords.isOther(decided),
        table.map(known -> known.summary().owner()).orElse(""),
        decision.inputs().entrySet().stream()
            .map(
                input ->
                    new Known(
                        label(inputs, input.getKey()),
                        InputWords.of("", input.getKey()).value(input.getValue()),
                        sources.of(decision, input.getKey())))
            .toList(),
        decision.outputs().entrySet().stream()
            .sorted(Comparator.comparing(output -> place(outputs, output.getKey())))
            .map(
                output ->
                    new Known(
                        label(outputs, output.getKey()),
                        InputWords.of("", output.getKey()).value(output.getValue()),
                        ""))
            .toList(),
        columns(table),
        inputs.size(),
        rows(table, Set.copyOf(decision.ruleIds())),
        labels(table));
  }

  static Map<String, String> labels(Optional<TableDescription> table) {
    return table.stream()
        .flatMap(known -> known.outputs().stream())
        .collect(Collectors.toMap(Column::name, Column::label, (one, other) -> one));
  }

  /** Labels of inputs, then of outputs. */
  static List<String> columns(Optional<TableDescription> table) {
    return table.stream()
        .flatMap(known -> Stream.concat(known.inputs().stream(), known.outputs().stream()))
        .map(Column::label)
        .toList();
  }

  /** All rules; none of a table that is gone, or of an expression. */
  static List<Row> rows(Optional<TableDescription> table, Set<String> fired) {
    return table.stream()
        .flatMap(known -> known.rules().stream().map(rule -> row(rule, known, fired)))
        .toList();
  }

  private static String version(DecidedTable decided) {
    var decision = decided.decision();
    return decision.version() == 0
        ? "a version that is no longer deployed"
        : "version " + decision.version() + tag(decision.versionTag());
  }

  private static String tag(@Nullable String tag) {
    return tag == null ? "" : " (" + tag + ")";
  }

  /** In the order of the table's columns; an expression has one answer only. */
  private static int place(List<Column> columns, String name) {
    return columns.stream().map(Column::name).toList().indexOf(name);
  }

  private static String label(List<Column> columns, String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .map(Column::label)
        .findFirst()
        .orElse(name);
  }

  private static Row row(RuleText rule, TableDescription table, Set<String> fired) {
    return new Row(
        fired.contains(rule.id()),
        Stream.concat(
                table.inputs().stream().map(column -> cell(rule.when().get(column.name()))),
                table.outputs().stream().map(column -> cell(rule.then().get(column.name()))))
            .toList(),
        rule.description());
  }

  private static String cell(@Nullable String text) {
    return text == null || text.isBlank() || text.equals("-") ? "any" : text;
  }
}

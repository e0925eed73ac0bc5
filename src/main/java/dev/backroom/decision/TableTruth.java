package dev.backroom.decision;

import dev.backroom.decision.Finding.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/** For every cell of a table, which of its column's values fit. */
final class TableTruth {
  private final List<Rule> rules;
  private final List<TableColumn> columns;

  /** Per rule and column. */
  private final List<List<BitSet>> fitting = new ArrayList<>();

  private final BitSet uncertain = new BitSet();
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> notChecked = new ArrayList<>();

  TableTruth(DecisionTable table, FeelEngine feel) {
    this.rules = List.copyOf(table.getRules());
    this.columns = TableColumn.of(table, feel);
    for (var rule = 0; rule < rules.size(); rule++) {
      var row = new ArrayList<BitSet>();
      for (var column : columns) {
        row.add(fitting(rule, column));
      }
      fitting.add(row);
    }
    findings.addAll(new AllowedValues(table, columns, feel).findings());
  }

  List<Rule> rules() {
    return rules;
  }

  List<TableColumn> columns() {
    return columns;
  }

  /** Per column, the values that fit this rule. */
  List<BitSet> fitting(int rule) {
    return fitting.get(rule);
  }

  /** Whether a cell of this rule could not be tried; every value passes for fitting then. */
  boolean uncertain(int rule) {
    return uncertain.get(rule);
  }

  List<Finding> findings() {
    return findings;
  }

  List<String> notChecked() {
    return notChecked;
  }

  BigInteger combinations() {
    return columns.stream()
        .map(column -> BigInteger.valueOf(column.values().size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** Per column and value, the rules that fit. */
  List<List<BitSet>> fittingRules() {
    return IntStream.range(0, columns.size())
        .mapToObj(
            column ->
                IntStream.range(0, columns.get(column).values().size())
                    .mapToObj(value -> rulesWhere(column, value))
                    .toList())
        .toList();
  }

  /** One value per column, under the name that a case would use. */
  Map<String, String> example(int[] values) {
    var example = new LinkedHashMap<String, String>();
    for (var column = 0; column < values.length; column++) {
      var known = columns.get(column);
      example.put(known.reads(), known.values().get(values[column]).toString());
    }
    return example;
  }

  private BitSet rulesWhere(int column, int value) {
    var where = new BitSet(rules.size());
    for (var rule = 0; rule < rules.size(); rule++) {
      where.set(rule, fitting.get(rule).get(column).get(value));
    }
    return where;
  }

  private BitSet fitting(int rule, TableColumn column) {
    var fits = new BitSet();
    fits.set(0, column.values().size());
    for (var cell : column.cells().get(rule)) {
      if (!TableColumn.matchesAll(cell)) {
        fits.and(fitting(rule, column, cell));
      }
    }
    return fits;
  }

  private BitSet fitting(int rule, TableColumn column, String cell) {
    var where = "Rule %s, column '%s': %s".formatted(rules.get(rule).getId(), column.label(), cell);
    var doubts = new CellDoubts(column, columns, cell, where);
    findings.addAll(doubts.findings());
    notChecked.addAll(doubts.notChecked());
    if (doubts.any()) {
      uncertain.set(rule);
      var all = new BitSet();
      all.set(0, column.values().size());
      return all;
    }
    var fits = column.fitting(cell);
    if (fits.isEmpty()) {
      findings.add(
          new Finding(
              Kind.NEVER_MATCHES,
              "%s fits no value of the column, tried %s".formatted(where, column.values()),
              Map.of()));
    }
    return fits;
  }
}

package dev.backroom.decision;

import dev.backroom.engine.ParsedOnceFeel;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/**
 * Looks for inputs that no rule answers or several do, and for rules that never answer, by trying
 * every combination of the values that tell cells apart through the engine's own FEEL.
 *
 * <p>Inputs that are missing are tried only in columns in which a cell speaks of null.
 */
final class TableAnalysis {
  private final FeelEngine feel = new ParsedOnceFeel().createInstance();

  /** One report per decision of the file. */
  List<TableReport> of(byte[] dmn) {
    return Dmn.readModelFromStream(new ByteArrayInputStream(dmn))
        .getModelElementsByType(Decision.class)
        .stream()
        .map(this::report)
        .toList();
  }

  /** Of all decisions of the file, in words. */
  List<String> findings(byte[] dmn) {
    return of(dmn).stream()
        .flatMap(
            report ->
                report.findings().stream()
                    .map(finding -> "Table %s: %s".formatted(report.decision(), finding)))
        .toList();
  }

  private TableReport report(Decision decision) {
    return decision.getExpression() instanceof DecisionTable table
        ? report(decision.getId(), table)
        : new TableReport(
            decision.getId(),
            "none",
            0,
            BigInteger.ZERO,
            List.of(),
            List.of("it is no table but an expression"));
  }

  private TableReport report(String decision, DecisionTable table) {
    var truth = new TableTruth(table, feel);
    var findings = new ArrayList<>(truth.findings());
    var notChecked = new ArrayList<>(truth.notChecked());
    var coverage = new Coverage(truth);
    switch (table.getHitPolicy()) {
      case UNIQUE, ANY -> {
        var overlaps = new RuleOverlaps(table, truth);
        findings.addAll(overlaps.findings());
        notChecked.addAll(overlaps.notChecked());
        coverage.findGap();
      }
      case FIRST -> {
        coverage.findNeverFirst();
        coverage.findGap();
      }
      case COLLECT, RULE_ORDER -> {
        // None or many may answer: only a cell that never matches is wrong.
      }
      default -> notChecked.add("the engine does not know hit policy " + table.getHitPolicy());
    }
    findings.addAll(coverage.findings());
    notChecked.addAll(coverage.notChecked());
    return new TableReport(
        decision,
        table.getHitPolicy().name(),
        truth.rules().size(),
        truth.combinations(),
        List.copyOf(findings),
        List.copyOf(notChecked));
  }
}

package dev.backroom.decision;

import dev.backroom.decision.Finding.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Pairs of rules that answer the same inputs where one may, or differently where all must agree.
 */
final class RuleOverlaps {
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> notChecked = new ArrayList<>();
  private final TableTruth truth;
  private final boolean mayAgree;

  RuleOverlaps(DecisionTable table, TableTruth truth) {
    this.truth = truth;
    this.mayAgree = table.getHitPolicy() == HitPolicy.ANY;
    for (var rule = 0; rule < truth.rules().size(); rule++) {
      if (truth.uncertain(rule)) {
        notChecked.add("overlaps with rule " + truth.rules().get(rule).getId());
      } else {
        compareWithLater(rule);
      }
    }
  }

  List<Finding> findings() {
    return findings;
  }

  List<String> notChecked() {
    return notChecked;
  }

  private void compareWithLater(int rule) {
    for (var later = rule + 1; later < truth.rules().size(); later++) {
      if (!truth.uncertain(later) && !(mayAgree && answers(rule).equals(answers(later)))) {
        compare(rule, later);
      }
    }
  }

  private void compare(int rule, int later) {
    var shared = new int[truth.columns().size()];
    for (var column = 0; column < shared.length; column++) {
      var both = (BitSet) truth.fitting(rule).get(column).clone();
      both.and(truth.fitting(later).get(column));
      if (both.isEmpty()) {
        return;
      }
      shared[column] = both.nextSetBit(0);
    }
    findings.add(
        new Finding(
            Kind.OVERLAP,
            "Rules %s and %s both answer"
                .formatted(truth.rules().get(rule).getId(), truth.rules().get(later).getId()),
            truth.example(shared)));
  }

  private List<String> answers(int rule) {
    return answers(truth.rules().get(rule));
  }

  private static List<String> answers(Rule rule) {
    return rule.getOutputEntries().stream().map(DmnText::of).toList();
  }
}

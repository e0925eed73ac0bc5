package dev.backroom.decision;

import dev.backroom.decision.Finding.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Inputs that no rule answers, and rules that earlier ones leave nothing to. */
final class Coverage {
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> notChecked = new ArrayList<>();
  private final TableTruth truth;
  private final Combinations combinations;

  Coverage(TableTruth truth) {
    this.truth = truth;
    this.combinations = new Combinations(truth.fittingRules());
  }

  List<Finding> findings() {
    return findings;
  }

  List<String> notChecked() {
    return notChecked;
  }

  void findGap() {
    var doubtful = new ArrayList<String>();
    for (var rule = 0; rule < truth.rules().size(); rule++) {
      if (truth.uncertain(rule)) {
        doubtful.add(truth.rules().get(rule).getId());
      }
    }
    if (!doubtful.isEmpty()) {
      notChecked.add("gaps in what rules %s might answer".formatted(doubtful));
    }
    var everything = truth.columns().stream().map(column -> upTo(column.values().size())).toList();
    search("gaps", upTo(truth.rules().size()), everything)
        .ifPresent(
            gap -> findings.add(new Finding(Kind.GAP, "No rule answers", truth.example(gap))));
  }

  /** For tables in which the first rule that fits wins. */
  void findNeverFirst() {
    for (var rule = 0; rule < truth.rules().size(); rule++) {
      var id = truth.rules().get(rule).getId();
      if (truth.uncertain(rule)) {
        notChecked.add("whether rule %s ever fires".formatted(id));
      } else if (truth.fitting(rule).stream().noneMatch(BitSet::isEmpty)) {
        findNeverFirst(rule, id);
      }
    }
  }

  private void findNeverFirst(int rule, String id) {
    var earlier = upTo(rule);
    for (var other = 0; other < rule; other++) {
      earlier.set(other, !truth.uncertain(other));
    }
    var notCheckedBefore = notChecked.size();
    var wins = search("whether rule %s ever fires".formatted(id), earlier, truth.fitting(rule));
    if (wins.isEmpty() && notChecked.size() == notCheckedBefore) {
      findings.add(
          new Finding(
              Kind.NEVER_FIRES,
              "Rule %s never fires: for everything that fits, an earlier rule wins".formatted(id),
              truth.example(
                  truth.fitting(rule).stream().mapToInt(fits -> fits.nextSetBit(0)).toArray())));
    }
  }

  private Optional<int[]> search(String what, BitSet rules, List<BitSet> within) {
    try {
      return combinations.without(rules, within);
    } catch (Combinations.TooMany tooMany) {
      notChecked.add(what + ": the table has too many combinations");
      return Optional.empty();
    }
  }

  private static BitSet upTo(int size) {
    var all = new BitSet(size);
    all.set(0, size);
    return all;
  }
}

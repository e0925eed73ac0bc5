package dev.backroom.decision;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All combinations of the columns' values, seen through the cells' truth: rules that the same
 * combination leaves over are the same question, so each is asked once.
 */
final class Combinations {
  private static final int MOST_STATES = 3_000_000;

  /** Per column and value: the rules whose cell fits. */
  private final List<List<BitSet>> fittingRules;

  private final Set<State> seen = new HashSet<>();

  Combinations(List<List<BitSet>> fittingRules) {
    this.fittingRules = fittingRules;
  }

  private record State(int column, BitSet rules) {}

  /** The analysis would take too long. */
  static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * A combination that none of these rules answers, as one value's index per column.
   *
   * @param within per column the values to look at
   */
  Optional<int[]> without(BitSet rules, List<BitSet> within) {
    seen.clear();
    var found = new int[fittingRules.size()];
    return search(0, rules, within, found) ? Optional.of(found) : Optional.empty();
  }

  private boolean search(int column, BitSet rules, List<BitSet> within, int[] found) {
    if (rules.isEmpty()) {
      for (var rest = column; rest < found.length; rest++) {
        found[rest] = within.get(rest).nextSetBit(0);
      }
      return true;
    }
    if (column == found.length || !seen.add(new State(column, rules))) {
      return false;
    }
    if (seen.size() > MOST_STATES) {
      throw new TooMany();
    }
    var values = within.get(column);
    for (var value = values.nextSetBit(0); value >= 0; value = values.nextSetBit(value + 1)) {
      var left = (BitSet) rules.clone();
      left.and(fittingRules.get(column).get(value));
      found[column] = value;
      if (search(column + 1, left, within, found)) {
        return true;
      }
    }
    return false;
  }
}

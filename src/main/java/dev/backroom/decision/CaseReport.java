package dev.backroom.decision;

import java.util.List;
import java.util.Set;

/**
 * What became of the cases of one decision.
 *
 * @param mismatches in words: which case, what was expected, what came
 * @param rulesNeverHit rules that no case exercises
 */
record CaseReport(String decision, int cases, List<String> mismatches, Set<String> rulesNeverHit) {

  boolean allWell() {
    return cases > 0 && mismatches.isEmpty() && rulesNeverHit.isEmpty();
  }
}

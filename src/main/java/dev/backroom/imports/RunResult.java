package dev.backroom.imports;

import dev.backroom.intake.Backlog.Unhandled;
import java.util.List;
import java.util.Optional;

/**
 * How things stood on the last day of a run.
 *
 * @param orders that were raised until then
 * @param repeated orders that had been raised before
 * @param lost orders without a case, and why if that is known
 */
record RunResult(
    List<ImportedOrder> orders,
    int repeated,
    List<String> lost,
    List<CaseOutcome> outcomes,
    List<Discarded> discarded,
    List<Unhandled> unhandled,
    long incidents,
    Optional<Scorecard> scorecard) {

  /** Of an import that raised requisitions and left. */
  static RunResult raised(int repeated, List<String> lost) {
    return new RunResult(
        List.of(), repeated, lost, List.of(), List.of(), List.of(), 0, Optional.empty());
  }
}

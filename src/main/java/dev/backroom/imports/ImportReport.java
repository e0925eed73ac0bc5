package dev.backroom.imports;

import dev.backroom.intake.Backlog.Unhandled;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, in full: every line of the file is counted in it.
 *
 * @param cases by the state or the end that they reached
 * @param waiting open cases by what they wait for
 * @param repeated orders that had been raised before, so that nothing happened
 * @param lost orders that have no case, and why if that is known
 * @param discarded events that came after the end of their case, and that the operator laid aside
 * @param scorecard null where the orders were not played to their delivery
 */
public record ImportReport(
    String file,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int lines,
    int otherLines,
    List<RefusedLine> refused,
    List<Derivation> derived,
    int orders,
    int orderLines,
    int repeated,
    Map<String, Long> cases,
    Map<String, Long> waiting,
    List<CaseOutcome> open,
    List<String> lost,
    List<Discarded> discarded,
    List<Unhandled> unhandledEvents,
    long incidents,
    List<Share> touchlessByBand,
    List<Share> touchlessByFlag,
    @Nullable Scorecard scorecard,
    long seconds) {

  /** Nothing refused, nothing stuck, nothing lost, and our records agree with the file. */
  public boolean allWell() {
    return refused.isEmpty()
        && lost.isEmpty()
        && incidents == 0
        && unhandledEvents.isEmpty()
        && (scorecard == null || scorecard.differences().isEmpty());
  }
}

package dev.backroom.autonomy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that asks how far it may go, with what the table answered.
 *
 * @param processes the one that asks first, then those that called it
 * @param inputAgeHours below 0 where nobody knows
 * @param model that proposed it; null where a person did
 * @param tableVersion of the table that answered
 */
record Asked(
    String approvalId,
    String businessKey,
    List<String> processes,
    String action,
    long amountMinor,
    long confidenceBasisPoints,
    long inputAgeHours,
    @Nullable String model,
    String modelHealth,
    Ceiling ceiling,
    long tableVersion) {

  /**
   * What the table allows at most.
   *
   * @param cause one word for the rule, by which rates are counted
   * @param systems on which the action acts
   */
  record Ceiling(AutonomyLevel level, String cause, String reason, List<String> systems) {}

  Step step() {
    return new Step(processes.isEmpty() ? "" : processes.get(0), action);
  }
}

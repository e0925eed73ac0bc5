package dev.backroom.autonomy;

import java.util.Optional;

/**
 * How far a step may go after all: the lowest of what the table allows, what was granted and what
 * the switches leave.
 */
record Limit(
    AutonomyLevel ceiling,
    AutonomyLevel granted,
    Optional<KillSwitch> stoppedBy,
    String tableReason,
    Step step) {

  AutonomyLevel effective() {
    var level = ceiling.atMost(granted);
    return stoppedBy.isPresent() ? level.atMost(AutonomyLevel.RECOMMEND) : level;
  }

  /** What the person who decides is told, where the software would have gone ahead. */
  Optional<String> advice() {
    return ceiling == AutonomyLevel.AUTO
            && effective() != AutonomyLevel.AUTO
            && effective() != AutonomyLevel.OBSERVE
        ? Optional.of("The software would let this go. " + tableReason)
        : Optional.empty();
  }

  /** In words for the person who decides, or who looks the case up. */
  String reason() {
    if (effective() == ceiling) {
      return tableReason;
    }
    var why =
        stoppedBy
            .map(thrown -> "%s is switched off: %s".formatted(thrown.what(), thrown.reason()))
            .orElse("what is granted for %s is %s".formatted(step, granted));
    return "%s, which would allow %s; but %s".formatted(tableReason, ceiling, why);
  }
}

package dev.backroom.autonomy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One answer on record, and what came of it.
 *
 * @param ceiling what the table allowed at most, and by which rule's cause
 * @param switchedOff the switch that stopped it, if one did
 * @param outcome whether the person who decided did what the software would have done
 * @param overrideCode why a person undid what the software did by itself
 */
public record AutonomyDecision(
    long id,
    String businessKey,
    String process,
    String action,
    long amountMinor,
    @Nullable String model,
    String ceiling,
    String cause,
    String granted,
    String effective,
    @Nullable String switchedOff,
    String reason,
    long tableVersion,
    Instant decidedAt,
    @Nullable String outcome,
    @Nullable String outcomeReason,
    @Nullable String overrideCode,
    @Nullable String overrideEffect) {

  boolean isAutomatic() {
    return AutonomyLevel.AUTO.name().equals(effective);
  }

  /** As far as the table goes: only then people and software can be compared. */
  boolean couldBeAutomatic() {
    return AutonomyLevel.AUTO.name().equals(ceiling);
  }

  Step step() {
    return new Step(process, action);
  }
}

package dev.backroom.autonomy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a second person: either a level to raise or a switch to lift.
 *
 * @param step and toLevel of a level, else null
 * @param switchId of the switch, else null
 */
public record Proposal(
    long id,
    @Nullable Step step,
    @Nullable AutonomyLevel toLevel,
    @Nullable Long switchId,
    String reason,
    String proposedBy,
    Instant proposedAt) {}

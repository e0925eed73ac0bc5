package dev.backroom.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One activity that a case entered. */
public record CaseStep(
    String process,
    String activityId,
    String name,
    String type,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String by) {}

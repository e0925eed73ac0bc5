package dev.backroom.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One case, or one sub-case, on one line. */
public record CaseSummary(
    String businessKey,
    String process,
    String title,
    int version,
    CaseState state,
    Instant startedAt,
    @Nullable Instant endedAt) {}

package dev.backroom.worklist;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who will be away.
 *
 * @param person left out for oneself
 * @param from left out for now
 */
public record WantedAbsence(
    @Nullable @Size(max = 64) String person, @Nullable Instant from, @NotNull Instant until) {}

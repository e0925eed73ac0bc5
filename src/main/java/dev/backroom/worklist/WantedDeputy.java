package dev.backroom.worklist;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for who sets a deputy.
 *
 * @param holder left out for oneself
 * @param from left out for now
 * @param scope left out for all that the holder may sign
 */
public record WantedDeputy(
    @Nullable @Size(max = 64) String holder,
    @NotBlank @Size(max = 64) String deputy,
    @Nullable Instant from,
    @NotNull Instant until,
    @Nullable String scope,
    @Nullable @PositiveOrZero Long capMinor) {}

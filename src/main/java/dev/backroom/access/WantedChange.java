package dev.backroom.access;

import dev.backroom.access.AccessChange.Kind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator asks for.
 *
 * @param scope a location or category; left out for the whole role, {@code -} for cases that name
 *     no listed place only
 * @param from left out: as soon as the change counts
 */
public record WantedChange(
    @NotNull Kind kind,
    @NotBlank @Size(max = 64) String person,
    @NotBlank @Size(max = 64) String role,
    @Nullable String scope,
    @Nullable @PositiveOrZero Long capMinor,
    @Nullable Instant from,
    @Nullable Instant until,
    @NotBlank @Size(max = 1000) String reason) {}

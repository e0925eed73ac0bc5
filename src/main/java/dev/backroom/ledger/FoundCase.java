package dev.backroom.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as a list shows it.
 *
 * @param endedAs the engine's state at its end; null while it goes on
 */
public record FoundCase(
    String businessKey,
    @Nullable String process,
    Instant startedAt,
    Instant lastAt,
    @Nullable String endedAs,
    @Nullable Long amountMinor,
    @Nullable String currency,
    @Nullable String supplier,
    @Nullable String location) {}

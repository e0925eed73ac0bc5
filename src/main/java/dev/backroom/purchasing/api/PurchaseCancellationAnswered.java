package dev.backroom.purchasing.api;

import org.jspecify.annotations.Nullable;

/** The supplier agrees or insists: event {@code purchase-cancellation.answered}. */
public record PurchaseCancellationAnswered(
    String reference, String supplierId, boolean consent, @Nullable String reason) {}

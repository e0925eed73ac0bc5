package dev.backroom.purchasing.api;

import org.jspecify.annotations.Nullable;

/** Somebody wants an order cancelled: event {@code purchase-cancellation.requested}. */
public record PurchaseCancellationRequested(
    String reference, String requestedBy, @Nullable String reason) {}

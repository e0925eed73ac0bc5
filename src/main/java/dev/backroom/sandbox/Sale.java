package dev.backroom.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as a supplier received it. */
record Sale(
    String reference,
    String externalId,
    String supplierId,
    @Nullable String calendar,
    @Nullable String locationId,
    String needBy,
    String currency,
    List<Line> lines) {}

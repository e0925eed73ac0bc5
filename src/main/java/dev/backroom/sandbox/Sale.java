package dev.backroom.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as a supplier received it. */
record Sale(
    @JsonProperty(required = true) String reference,
    @JsonProperty(required = true) String externalId,
    @JsonProperty(required = true) String supplierId,
    @Nullable String calendar,
    @Nullable String locationId,
    @JsonProperty(required = true) String needBy,
    String currency,
    @JsonProperty(required = true) List<Line> lines) {}

package dev.backroom.purchasing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** One line of a requisition as its requester may correct it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CorrectedLine(String sku, long quantity) {}

package dev.backroom.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of the file with its cells read; what orders share is compared between their lines. */
record FileLine(
    long line,
    String order,
    Shared shared,
    String sku,
    String description,
    long quantity,
    long unitPriceMinor,
    @Nullable LocalDate ordered,
    LocalDate promised,
    @Nullable LocalDate delivered,
    @Nullable String deliveryNote) {

  /** What all lines of one order must agree on. */
  record Shared(
      String requester,
      String locationId,
      String category,
      String costCentre,
      String reason,
      String supplierName) {}
}

package dev.backroom.imports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One order as the file tells it: what was asked for, from whom, and when it arrived.
 *
 * @param promised the day on which the last line was promised
 * @param budget of the cost centre, in whole units of the currency
 */
public record ImportedOrder(
    String number,
    String requester,
    String locationId,
    String category,
    String costCentre,
    String reason,
    String supplierId,
    String supplierName,
    String calendar,
    String currency,
    long budget,
    LocalDate ordered,
    LocalDate promised,
    List<Line> lines) {

  /**
   * @param delivered null while it has not arrived
   */
  public record Line(
      int lineNo,
      String sku,
      String description,
      long quantity,
      long unitPriceMinor,
      @Nullable LocalDate delivered,
      @Nullable String deliveryNote) {}

  /** When the last line arrived; null while one is missing. */
  @Nullable LocalDate completed() {
    return lines.stream().anyMatch(line -> line.delivered() == null)
        ? null
        : lines.stream()
            .map(Line::delivered)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElseThrow();
  }

  long amountMinor() {
    return lines.stream().mapToLong(line -> line.quantity() * line.unitPriceMinor()).sum();
  }
}

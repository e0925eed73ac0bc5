package dev.backroom.purchasing.api;

import java.time.LocalDate;
import java.util.List;

/** The order as it is sent: what, from whom, at which price. Prices are minor units. */
public record PurchaseOrderDocument(
    String reference,
    String supplierId,
    String locationId,
    String costCentre,
    String currency,
    LocalDate needBy,
    List<Line> lines) {

  public record Line(int lineNo, String sku, long quantity, long unitPriceMinor) {

    public long valueMinor() {
      return Math.multiplyExact(quantity, unitPriceMinor);
    }
  }

  public long quantity() {
    return lines.stream().mapToLong(Line::quantity).reduce(0, Math::addExact);
  }

  public long valueMinor() {
    return lines.stream().mapToLong(Line::valueMinor).reduce(0, Math::addExact);
  }
}

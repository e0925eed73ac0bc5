package dev.backroom.purchasing.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Goods are on their way: event {@code shipment.announced}. */
public record ShipmentAnnounced(
    String reference,
    String supplierId,
    String deliveryNote,
    Instant shippedAt,
    LocalDate expectedDate,
    List<Line> lines) {

  public record Line(int lineNo, String sku, long quantity) {}

  public long quantity() {
    return lines.stream().mapToLong(Line::quantity).sum();
  }
}

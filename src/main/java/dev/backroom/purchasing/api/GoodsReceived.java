package dev.backroom.purchasing.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The warehouse has counted a delivery: event {@code goods.received}. */
public record GoodsReceived(
    String reference,
    String receiptNumber,
    @Nullable String deliveryNote,
    Instant receivedAt,
    List<Line> lines) {

  /** Received units include the damaged ones. */
  public record Line(int lineNo, String sku, long receivedQuantity, long damagedQuantity) {}
}

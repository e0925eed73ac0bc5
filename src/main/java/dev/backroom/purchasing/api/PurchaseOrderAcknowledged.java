package dev.backroom.purchasing.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The supplier's answer to an order: event {@code purchase-order.acknowledged}.
 *
 * @param answersTo the external id under which the order was sent, if the supplier repeats it
 */
public record PurchaseOrderAcknowledged(
    String reference,
    String supplierId,
    @Nullable String answersTo,
    Answer answer,
    @Nullable LocalDate promisedDate,
    @Nullable String reason,
    List<PurchaseOrderDocument.Line> lines) {

  public enum Answer {
    ACCEPTED,
    CHANGED,
    REJECTED
  }
}

package dev.backroom.purchasing.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody needs goods: event {@code purchase-requisition.raised}. */
public record PurchaseRequisitionRaised(
    String requester,
    String locationId,
    String category,
    String costCentre,
    LocalDate needBy,
    @Nullable String preferredSupplierId,
    @Nullable String reason,
    List<Line> lines) {

  /**
   * @param forecastQuantity units expected to sell, if known
   */
  public record Line(int lineNo, String sku, long quantity, @Nullable Long forecastQuantity) {}
}

package dev.backroom.purchasing.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody needs goods: event {@code purchase-requisition.raised}.
 *
 * @param model that proposes it; null where a person asks
 * @param confidenceBasisPoints how sure the model is
 * @param attachments links for those who sign; a sender may leave them out
 */
public record PurchaseRequisitionRaised(
    String requester,
    String locationId,
    String category,
    String costCentre,
    LocalDate needBy,
    @Nullable String preferredSupplierId,
    @Nullable String reason,
    @Nullable String model,
    @Nullable Long confidenceBasisPoints,
    List<Line> lines,
    List<Attachment> attachments) {

  public PurchaseRequisitionRaised {
    attachments = attachments == null ? List.of() : List.copyOf(attachments);
  }

  /**
   * @param forecastQuantity units expected to sell, if known
   */
  public record Line(int lineNo, String sku, long quantity, @Nullable Long forecastQuantity) {}

  public record Attachment(String title, String url) {}
}

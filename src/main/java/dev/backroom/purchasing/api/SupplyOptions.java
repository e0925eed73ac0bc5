package dev.backroom.purchasing.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the ERP knew at one moment about the articles of a requisition, who offers them, and the
 * cost centre that pays. What an ERP does not know is absent.
 */
public record SupplyOptions(
    Instant asOf, @Nullable CostCentre costCentre, @Nullable List<Item> items) {

  public record CostCentre(String id, long budgetMinor, String currency) {}

  public record Item(
      String sku,
      @Nullable String description,
      @Nullable String status,
      @Nullable Instant asOf,
      @Nullable List<Offer> offers) {

    public boolean isKnown() {
      return !"UNKNOWN".equals(status);
    }

    public boolean isDiscontinued() {
      return "DISCONTINUED".equals(status);
    }

    public List<Offer> offered() {
      return Objects.requireNonNullElse(offers, List.of());
    }
  }

  /** Prices are minor units for one unit of the article. */
  public record Offer(
      String supplierId,
      @Nullable String supplierName,
      @Nullable String supplierStatus,
      @Nullable Boolean bankVerified,
      @Nullable String calendar,
      @Nullable Long unitPriceMinor,
      @Nullable String currency,
      @Nullable Long contractPriceMinor,
      @Nullable Long lastPaidMinor,
      @Nullable Integer leadTimeDays,
      @Nullable Long minimumOrderQuantity,
      @Nullable Long orderMultiple) {

    /** Without price, currency and lead time an offer cannot be compared. */
    public boolean isComplete() {
      return unitPriceMinor != null
          && unitPriceMinor > 0
          && currency != null
          && leadTimeDays != null;
    }

    /** At least the minimum, in whole multiples. */
    public long orderable(long needed) {
      var atLeast = Math.max(needed, Objects.requireNonNullElse(minimumOrderQuantity, 1L));
      var multiple = Math.max(1, Objects.requireNonNullElse(orderMultiple, 1L));
      return Math.multiplyExact(-Math.floorDiv(-atLeast, multiple), multiple);
    }
  }

  public Optional<Item> item(String sku) {
    return Objects.requireNonNullElse(items, List.<Item>of()).stream()
        .filter(item -> item.sku().equals(sku))
        .findFirst();
  }

  /** Of the budget that pays, if the ERP knows the cost centre. */
  public @Nullable String currency() {
    return costCentre == null ? null : costCentre.currency();
  }

  /** The oldest of all moments at which the ERP says its data were true. */
  public Instant oldest() {
    return Objects.requireNonNullElse(items, List.<Item>of()).stream()
        .map(Item::asOf)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .filter(asOf::isAfter)
        .orElse(asOf);
  }
}

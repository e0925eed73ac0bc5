package dev.backroom.purchasing;

import dev.backroom.purchasing.api.PurchaseOrderDocument;
import dev.backroom.purchasing.api.SupplyOptions;
import dev.backroom.purchasing.api.SupplyOptions.Offer;
import dev.backroom.shared.BasisPoints;
import dev.backroom.shared.Money;
import dev.backroom.worklist.ApprovalBrief.Fact;
import dev.backroom.worklist.ApprovalBrief.Kind;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A price beside what was agreed and what was paid last. */
final class PriceWords {
  private PriceWords() {}

  static Fact fact(
      PurchaseOrderDocument.Line line, PurchaseOrderDocument order, SupplyOptions options) {
    var offer =
        options.item(line.sku()).stream()
            .flatMap(item -> item.offered().stream())
            .filter(known -> known.supplierId().equals(order.supplierId()))
            .findFirst();
    var compared =
        Stream.of(
                against("contract", line, offer.map(Offer::contractPriceMinor), order.currency()),
                against("last paid", line, offer.map(Offer::lastPaidMinor), order.currency()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("; "));
    return new Fact(
        "PRICE_" + line.sku(),
        "Price of " + line.sku(),
        Money.of(line.unitPriceMinor(), order.currency())
            + (compared.isEmpty() ? "; no contract and no earlier price known" : "; " + compared),
        Kind.PRICE,
        line.unitPriceMinor(),
        options.oldest());
  }

  private static Optional<String> against(
      String what,
      PurchaseOrderDocument.Line line,
      Optional<@Nullable Long> known,
      String currency) {
    return known.map(
        price ->
            "%s %s (%s)"
                .formatted(
                    what,
                    Money.of(price, currency),
                    BasisPoints.inWords(BasisPoints.of(line.unitPriceMinor() - price, price))));
  }
}

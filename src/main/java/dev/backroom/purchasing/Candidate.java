package dev.backroom.purchasing;

import dev.backroom.purchasing.api.PurchaseOrderDocument;
import dev.backroom.purchasing.api.PurchaseRequisitionRaised;
import dev.backroom.purchasing.api.SupplyOptions;
import dev.backroom.purchasing.api.SupplyOptions.Offer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A supplier that could deliver every line of a requisition, and what it would deliver. */
record Candidate(String supplierId, List<Line> lines) {

  /** One line, in whole packs of this supplier. */
  record Line(int lineNo, String sku, long quantity, Offer offer) {

    long valueMinor() {
      return Math.multiplyExact(quantity, unitPriceMinor());
    }

    long unitPriceMinor() {
      return Objects.requireNonNull(offer.unitPriceMinor());
    }
  }

  /** In the order in which the ERP names them. */
  static List<Candidate> all(PurchaseRequisitionRaised requisition, SupplyOptions options) {
    var suppliers = new LinkedHashSet<String>();
    requisition.lines().stream()
        .flatMap(line -> options.item(line.sku()).stream())
        .flatMap(item -> item.offered().stream())
        .forEach(offer -> suppliers.add(offer.supplierId()));
    return suppliers.stream().flatMap(id -> of(id, requisition, options).stream()).toList();
  }

  private static Optional<Candidate> of(
      String supplierId, PurchaseRequisitionRaised requisition, SupplyOptions options) {
    var lines = new ArrayList<Line>();
    for (var wanted : requisition.lines()) {
      var offer = offer(supplierId, wanted.sku(), options);
      if (offer.isEmpty()) {
        return Optional.empty();
      }
      lines.add(
          new Line(
              wanted.lineNo(),
              wanted.sku(),
              offer.get().orderable(wanted.quantity()),
              offer.get()));
    }
    var currencies = lines.stream().map(line -> line.offer().currency()).distinct().count();
    return currencies == 1
        ? Optional.of(new Candidate(supplierId, List.copyOf(lines)))
        : Optional.empty();
  }

  private static Optional<Offer> offer(String supplierId, String sku, SupplyOptions options) {
    return options.item(sku).stream()
        .flatMap(item -> item.offered().stream())
        .filter(offer -> offer.supplierId().equals(supplierId))
        .filter(Offer::isComplete)
        .findFirst();
  }

  long amountMinor() {
    return lines.stream().mapToLong(Line::valueMinor).reduce(0, Math::addExact);
  }

  String currency() {
    return Objects.requireNonNull(first().currency());
  }

  /** Of the slowest line. */
  int leadTimeDays() {
    return lines.stream()
        .mapToInt(line -> Objects.requireNonNull(line.offer().leadTimeDays()))
        .max()
        .orElse(0);
  }

  String name() {
    return Objects.requireNonNullElse(first().supplierName(), supplierId);
  }

  /** An ERP that keeps no status only lists suppliers that may be ordered from. */
  String status() {
    return Objects.requireNonNullElse(first().supplierStatus(), "APPROVED");
  }

  boolean bankVerified() {
    return Objects.requireNonNullElse(first().bankVerified(), true);
  }

  String calendar() {
    return Objects.requireNonNullElse(first().calendar(), supplierId);
  }

  PurchaseOrderDocument order(String reference, PurchaseRequisitionRaised requisition) {
    return new PurchaseOrderDocument(
        reference,
        supplierId,
        requisition.locationId(),
        requisition.costCentre(),
        currency(),
        requisition.needBy(),
        lines.stream()
            .map(
                line ->
                    new PurchaseOrderDocument.Line(
                        line.lineNo(), line.sku(), line.quantity(), line.unitPriceMinor()))
            .toList());
  }

  private Offer first() {
    return lines.get(0).offer();
  }
}

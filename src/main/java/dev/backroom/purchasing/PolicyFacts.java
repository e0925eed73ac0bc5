package dev.backroom.purchasing;

import dev.backroom.purchasing.api.PurchaseRequisitionRaised;
import dev.backroom.purchasing.api.SupplyOptions;
import dev.backroom.shared.BasisPoints;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far an order is from what was agreed, paid and expected; always of its worst line. */
record PolicyFacts(long contractExcess, long priceMove, long forecastExcess) {

  /** All in hundredths of a percent. */
  static PolicyFacts of(
      String supplierId, PurchaseRequisitionRaised requisition, SupplyOptions options) {
    var supplier =
        Candidate.all(requisition, options).stream()
            .filter(candidate -> candidate.supplierId().equals(supplierId))
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException(supplierId + " does not offer this any more"));
    return new PolicyFacts(
        Math.max(0, worst(supplier.lines(), PolicyFacts::contractExcess)),
        worst(supplier.lines(), PolicyFacts::priceMove),
        Math.max(0, worst(supplier.lines(), line -> forecastExcess(line, requisition))));
  }

  private static long worst(List<Candidate.Line> lines, ToLongFunction<Candidate.Line> measure) {
    return lines.stream()
        .map(measure::applyAsLong)
        .max(Comparator.comparingLong(Math::abs))
        .orElse(0L);
  }

  /** What is below the contract makes no other line better. */
  private static long contractExcess(Candidate.Line line) {
    return Math.max(0, change(line.unitPriceMinor(), line.offer().contractPriceMinor()));
  }

  private static long priceMove(Candidate.Line line) {
    return change(line.unitPriceMinor(), line.offer().lastPaidMinor());
  }

  private static long forecastExcess(Candidate.Line line, PurchaseRequisitionRaised requisition) {
    return Math.max(
        0,
        requisition.lines().stream()
            .filter(wanted -> wanted.lineNo() == line.lineNo())
            .flatMap(wanted -> Stream.ofNullable(wanted.forecastQuantity()))
            .mapToLong(forecast -> change(line.quantity(), forecast))
            .findFirst()
            .orElse(0));
  }

  /** No change where nobody knows from what. */
  private static long change(long now, @Nullable Long before) {
    return before == null ? 0 : BasisPoints.of(now - before, before);
  }
}

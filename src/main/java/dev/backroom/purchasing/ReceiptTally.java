package dev.backroom.purchasing;

import dev.backroom.purchasing.api.GoodsReceived;
import dev.backroom.purchasing.api.PurchaseOrderDocument;
import dev.backroom.shared.BasisPoints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All receipts of an order added up, line by line. */
record ReceiptTally(List<Line> lines, List<String> receiptNumbers, @Nullable Instant receivedAt) {

  enum RestExpected {
    ANNOUNCED,
    UNKNOWN,
    NONE
  }

  /**
   * Received units include the damaged ones. A surplus is kept or returned once somebody decided.
   */
  record Line(
      int lineNo,
      String sku,
      long ordered,
      long unitPriceMinor,
      long received,
      long damaged,
      long kept,
      long returned) {

    long accepted() {
      return received - damaged - returned;
    }

    long missing() {
      return Math.max(0, ordered - accepted());
    }

    /** What came unharmed beyond the order and nobody has decided on yet. */
    long surplus() {
      return Math.max(0, accepted() - ordered - kept);
    }

    Line plus(GoodsReceived.Line receipt) {
      return new Line(
          lineNo,
          sku,
          ordered,
          unitPriceMinor,
          received + receipt.receivedQuantity(),
          damaged + receipt.damagedQuantity(),
          kept,
          returned);
    }

    Line withSurplusKept() {
      return new Line(
          lineNo, sku, ordered, unitPriceMinor, received, damaged, kept + surplus(), returned);
    }

    Line withSurplusReturned() {
      return new Line(
          lineNo, sku, ordered, unitPriceMinor, received, damaged, kept, returned + surplus());
    }

    boolean isFor(GoodsReceived.Line receipt) {
      return lineNo == receipt.lineNo() && sku.equals(receipt.sku());
    }
  }

  static ReceiptTally of(PurchaseOrderDocument order) {
    var lines =
        order.lines().stream()
            .map(
                line ->
                    new Line(
                        line.lineNo(),
                        line.sku(),
                        line.quantity(),
                        line.unitPriceMinor(),
                        0,
                        0,
                        0,
                        0))
            .toList();
    return new ReceiptTally(lines, List.of(), null);
  }

  /**
   * A receipt that is reported twice counts once. What was never ordered becomes a line of its own.
   */
  ReceiptTally plus(GoodsReceived receipt) {
    if (receiptNumbers.contains(receipt.receiptNumber())) {
      return this;
    }
    var all = new ArrayList<>(lines);
    for (var counted : receipt.lines()) {
      var known = all.stream().filter(line -> line.isFor(counted)).findFirst();
      known.ifPresent(all::remove);
      all.add(
          known.orElse(new Line(counted.lineNo(), counted.sku(), 0, 0, 0, 0, 0, 0)).plus(counted));
    }
    return new ReceiptTally(
        List.copyOf(all),
        Stream.concat(receiptNumbers.stream(), Stream.of(receipt.receiptNumber())).toList(),
        receipt.receivedAt());
  }

  ReceiptTally withSurplusKept() {
    return with(Line::withSurplusKept);
  }

  ReceiptTally withSurplusReturned() {
    return with(Line::withSurplusReturned);
  }

  long ordered() {
    return sum(Line::ordered);
  }

  long received() {
    return sum(Line::received);
  }

  long damaged() {
    return sum(Line::damaged);
  }

  long accepted() {
    return sum(Line::accepted);
  }

  long missingBasisPoints() {
    return BasisPoints.of(sum(Line::missing), ordered());
  }

  long missingValueMinor() {
    return sum(line -> Math.multiplyExact(line.missing(), line.unitPriceMinor()));
  }

  long acceptedValueMinor() {
    return sum(line -> Math.multiplyExact(line.accepted(), line.unitPriceMinor()));
  }

  long surplusValueMinor() {
    return sum(line -> Math.multiplyExact(line.surplus(), line.unitPriceMinor()));
  }

  /** Of the worst line. */
  long overBasisPoints() {
    return lines.stream()
        .mapToLong(line -> BasisPoints.of(line.surplus(), line.ordered()))
        .max()
        .orElse(0);
  }

  RestExpected restExpected(Optional<Long> announced) {
    return announced
        .map(units -> units > received() ? RestExpected.ANNOUNCED : RestExpected.NONE)
        .orElse(RestExpected.UNKNOWN);
  }

  private ReceiptTally with(UnaryOperator<Line> change) {
    return new ReceiptTally(lines.stream().map(change).toList(), receiptNumbers, receivedAt);
  }

  private long sum(ToLongFunction<Line> amount) {
    return lines.stream().mapToLong(amount).reduce(0, Math::addExact);
  }
}

package dev.backroom.purchasing;

import dev.backroom.decision.TableAnswer;

/** How suppliers are compared, as the table {@code supplierWeights} says. */
record SupplierWeights(
    long price,
    long leadTime,
    long score,
    long shrinkageStrength,
    long historyDeliveries,
    SupplierRates assumed) {
  static final String TABLE = "supplierWeights";

  static SupplierWeights of(TableAnswer row) {
    return new SupplierWeights(
        row.number("priceWeight"),
        row.number("leadTimeWeight"),
        row.number("scoreWeight"),
        row.number("shrinkageStrength"),
        row.number("historyDeliveries"),
        new SupplierRates(
            row.number("assumedOnTimeBasisPoints"),
            row.number("assumedDefectBasisPoints"),
            row.number("assumedDriftBasisPoints")));
  }

  /** A weighted mean of three indices from 0 to 10,000. */
  long total(long priceIndex, long leadTimeIndex, long scoreIndex) {
    return (price * priceIndex + leadTime * leadTimeIndex + score * scoreIndex)
        / (price + leadTime + score);
  }
}

package dev.backroom.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * How a simulated supplier behaves; what is not given is well-behaved.
 *
 * @param answer to an order; SEEDED draws answer, change and shipment by seed and reference
 * @param quantityPercent of what was ordered that a CHANGE confirms
 * @param priceBasisPoints by which a CHANGE is dearer
 * @param dateDays by which a CHANGE is later
 * @param shipPercent of what was confirmed that is shipped
 * @param lateDays after the promised day that goods arrive; without it they come before
 * @param damagedPercent of what is shipped that arrives damaged
 * @param answerDays , shipDays and transitDays how long each takes; parts of a day are fine
 * @param consent to a cancellation
 */
record SupplierBehaviour(
    @Nullable Answer answer,
    @Nullable Long seed,
    @Nullable Integer quantityPercent,
    @Nullable Integer priceBasisPoints,
    @Nullable Integer dateDays,
    @Nullable Integer shipPercent,
    @Nullable Integer lateDays,
    @Nullable Integer damagedPercent,
    @Nullable Double answerDays,
    @Nullable Double shipDays,
    @Nullable Double transitDays,
    @Nullable Boolean shipsSilently,
    @Nullable Boolean consent) {

  enum Answer {
    ACCEPT,
    CHANGE,
    REJECT,
    SILENT,
    SEEDED
  }

  SupplierBehaviour {
    Bounds.atLeast(0, "quantityPercent", quantityPercent);
    Bounds.atLeast(-Outcome.WHOLE_PRICE, "priceBasisPoints", priceBasisPoints);
    Bounds.atLeast(0, "shipPercent", shipPercent);
    Bounds.atLeast(0, "lateDays", lateDays);
    Bounds.within(0, 100, "damagedPercent", damagedPercent);
    Bounds.atLeast(0, "answerDays", answerDays);
    Bounds.atLeast(0, "shipDays", shipDays);
    Bounds.atLeast(0, "transitDays", transitDays);
  }

  static SupplierBehaviour wellBehaved() {
    return new SupplierBehaviour(
        Answer.ACCEPT, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  Outcome towards(String reference) {
    var wanted = answer == null ? Answer.ACCEPT : answer;
    return wanted == Answer.SEEDED
        ? new SeededLuck(seed == null ? 1 : seed, reference).draw()
        : new Outcome(
            wanted,
            or(quantityPercent, 100),
            or(priceBasisPoints, 0),
            or(dateDays, 0),
            or(shipPercent, 100),
            or(lateDays, 0));
  }

  long damaged(long shipped) {
    return shipped * or(damagedPercent, 0) / 100;
  }

  double daysToAnswer() {
    return or(answerDays, 0.5);
  }

  double daysToShip() {
    return daysToAnswer() + or(shipDays, 1);
  }

  double daysInTransit() {
    return or(transitDays, 1);
  }

  boolean announces() {
    return shipsSilently == null || !shipsSilently;
  }

  boolean consents() {
    return consent == null || consent;
  }

  private static int or(@Nullable Integer value, int otherwise) {
    return value == null ? otherwise : value;
  }

  private static double or(@Nullable Double value, double otherwise) {
    return value == null ? otherwise : value;
  }
}

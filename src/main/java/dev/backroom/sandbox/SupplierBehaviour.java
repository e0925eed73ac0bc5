package dev.backroom.sandbox;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * How a simulated supplier behaves; what is not given is well-behaved.
 *
 * @param answer to an order; SEEDED draws one of the others by seed and reference
 * @param quantityPercent of what was ordered that a CHANGE confirms
 * @param priceBasisPoints by which a CHANGE is dearer
 * @param dateDays by which a CHANGE is later
 * @param shipPercent of what was confirmed that is shipped
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

  static SupplierBehaviour wellBehaved() {
    return new SupplierBehaviour(
        Answer.ACCEPT, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** Nine of ten orders are accepted; the rest is changed, rejected or not answered. */
  Answer answerTo(String reference) {
    var wanted = answer == null ? Answer.ACCEPT : answer;
    if (wanted != Answer.SEEDED) {
      return wanted;
    }
    var drawn = new Random(or(seed, 1) * 31 + reference.hashCode()).nextInt(100);
    if (drawn < 90) {
      return Answer.ACCEPT;
    }
    return drawn < 95 ? Answer.CHANGE : drawn < 98 ? Answer.REJECT : Answer.SILENT;
  }

  Line confirmed(Line line) {
    return line.withQuantity(line.quantity() * or(quantityPercent, 100) / 100)
        .withPrice(line.unitPriceMinor() * (10_000 + or(priceBasisPoints, 0)) / 10_000);
  }

  long shipped(long confirmed) {
    return confirmed * or(shipPercent, 100) / 100;
  }

  long damaged(long shipped) {
    return shipped * or(damagedPercent, 0) / 100;
  }

  int laterBy() {
    return or(dateDays, 0);
  }

  double daysToAnswer() {
    return or(answerDays, 0.5);
  }

  double daysToShip() {
    return daysToAnswer() + or(shipDays, 1);
  }

  double daysToArrive() {
    return daysToShip() + or(transitDays, 1);
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

  private static long or(@Nullable Long value, long otherwise) {
    return value == null ? otherwise : value;
  }

  private static double or(@Nullable Double value, double otherwise) {
    return value == null ? otherwise : value;
  }
}

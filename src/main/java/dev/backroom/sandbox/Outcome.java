package dev.backroom.sandbox;

import dev.backroom.sandbox.SupplierBehaviour.Answer;

/** What a supplier does with one order. */
record Outcome(
    Answer answer,
    int quantityPercent,
    int priceBasisPoints,
    int dateDays,
    int shipPercent,
    int lateDays) {
  static final int WHOLE_PRICE = 10_000;

  static Outcome faultless(Answer answer) {
    return new Outcome(answer, 100, 0, 0, 100, 0);
  }

  static Outcome changed(int quantityPercent, int priceBasisPoints, int dateDays) {
    return new Outcome(Answer.CHANGE, quantityPercent, priceBasisPoints, dateDays, 100, 0);
  }

  static Outcome shipped(int percent, int daysLate) {
    return new Outcome(Answer.ACCEPT, 100, 0, 0, percent, daysLate);
  }

  /** A dearer price is rounded up, so that even a cent becomes dearer. */
  Line confirmed(Line line) {
    if (answer != Answer.CHANGE) {
      return line;
    }
    var price = line.unitPriceMinor() * (WHOLE_PRICE + priceBasisPoints);
    return line.withQuantity(line.quantity() * quantityPercent / 100)
        .withPrice(-Math.floorDiv(-price, (long) WHOLE_PRICE));
  }

  int promisedLaterBy() {
    return answer == Answer.CHANGE ? dateDays : 0;
  }

  Line shipped(Line confirmed) {
    return confirmed.withQuantity(confirmed.quantity() * shipPercent / 100);
  }
}

package dev.backroom.sandbox;

/** A line of an order. */
record Line(int lineNo, String sku, long quantity, long unitPriceMinor) {

  Line withQuantity(long other) {
    return new Line(lineNo, sku, other, unitPriceMinor);
  }

  Line withPrice(long other) {
    return new Line(lineNo, sku, quantity, other);
  }
}

package dev.backroom.shared;

/** A number of base units, never negative. */
public record Quantity(long units) {

  public Quantity {
    if (units < 0) {
      throw new IllegalArgumentException("A quantity cannot be negative: " + units);
    }
  }

  public Quantity plus(Quantity other) {
    return new Quantity(Math.addExact(units, other.units));
  }
}

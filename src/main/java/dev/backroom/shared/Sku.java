package dev.backroom.shared;

/** The number of an article as the ERP knows it. */
public record Sku(String value) {

  public Sku {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A stock-keeping unit needs a number");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

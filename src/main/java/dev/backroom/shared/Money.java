package dev.backroom.shared;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in the minor unit of its currency: 12.50 EUR is 1250. */
public record Money(long minor, Currency currency) {

  public static Money of(long minor, String currencyCode) {
    return new Money(minor, Currency.getInstance(currencyCode));
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(minor, factor), currency);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Cannot add %s to %s".formatted(other, this));
    }
    return other;
  }

  /** As people write it: {@code 12.50 EUR}. */
  @Override
  public String toString() {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()) + " " + currency;
  }
}

package dev.backroom.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How people read one input: {@code amountMinor} 730000 is "amount 7,300.00", {@code
 * ...BasisPoints} 250 is "2.50 %". Money is shown with two decimals; tables do not know the
 * currency.
 */
public record InputWords(String label, Unit unit) {

  public enum Unit {
    MONEY,
    PERCENT,
    PLAIN
  }

  public static InputWords of(@Nullable String label, String reads) {
    var unit =
        reads.endsWith("Minor")
            ? Unit.MONEY
            : reads.endsWith("BasisPoints") ? Unit.PERCENT : Unit.PLAIN;
    var text = Optional.ofNullable(label).orElse(reads);
    return new InputWords(
        lowered(unit == Unit.PLAIN ? text : text.replaceAll("\\s*\\([^)]*\\)", "")), unit);
  }

  public String value(@Nullable Object value) {
    if (value == null) {
      return "nothing";
    }
    if (unit == Unit.PLAIN || !(value instanceof Number)) {
      return value.equals("") ? "empty" : value.toString();
    }
    var hundredth =
        new BigDecimal(value.toString()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    return String.format(Locale.ENGLISH, "%,.2f", hundredth) + (unit == Unit.PERCENT ? " %" : "");
  }

  /** Labels stand in the middle of a sentence; abbreviations keep their capitals. */
  private static String lowered(String label) {
    return label.length() > 1 && Character.isLowerCase(label.charAt(1))
        ? Character.toLowerCase(label.charAt(0)) + label.substring(1)
        : label;
  }
}

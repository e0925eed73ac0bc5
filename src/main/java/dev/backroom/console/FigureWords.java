package dev.backroom.console;

import dev.backroom.figures.Figure;
import dev.backroom.figures.Figure.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Values of a figure, and what they mean, as pages write them. */
final class FigureWords {
  private static final int CENT = 100;
  private static final int MINUTE = 60;
  private static final int HOUR = 3_600;
  private static final int DAY = 86_400;

  private final Figure figure;

  FigureWords(Figure figure) {
    this.figure = figure;
  }

  /** Such as 2.5 hours, 12.5 % or 0.75. */
  String of(double value) {
    return switch (figure.unit()) {
      case SECONDS -> span(value);
      case SHARE -> rounded(value * CENT, 1) + " %";
      case NUMBER -> rounded(value, 2);
    };
  }

  /** A single one of the values that the figure is made of. */
  String one(double value) {
    return switch (figure.unit()) {
      case SHARE -> value == 0 ? "no" : value == 1 ? "yes" : of(value);
      // A time is what approvals in an hour are reckoned from.
      default -> figure.fold() == Figure.Fold.PER_HOUR ? span(value) : of(value);
    };
  }

  /** What n counts. */
  String things(long count) {
    var word =
        switch (figure.each()) {
          case THING -> "value";
          case FOLLOWED -> "step";
          default -> "case";
        };
    return count + " " + word + (count == 1 ? "" : "s");
  }

  String change(double now, double before) {
    var difference = now - before;
    var size =
        figure.unit() == Figure.Unit.SHARE
            ? rounded(Math.abs(difference) * CENT, 1) + " percentage points"
            : of(Math.abs(difference));
    if (isNothing(difference)) {
      return "no change";
    }
    var relative =
        before == 0 || figure.unit() == Figure.Unit.SHARE
            ? ""
            : " (%s %%)".formatted(rounded(Math.abs(difference / before) * CENT, 0));
    return size + (difference > 0 ? " more" : " less") + relative;
  }

  /** Empty where nothing changed. */
  String verdict(double now, double before) {
    var difference = now - before;
    return isNothing(difference) ? "" : isGood(difference) ? "better" : "worse";
  }

  /** Empty where there is no goal. */
  String goal(double value) {
    var goal = figure.goal();
    if (goal == null) {
      return "";
    }
    var isReached = value == goal || isGood(value - goal);
    return "goal: at %s %s, %s"
        .formatted(
            figure.better() == Direction.LOWER ? "most" : "least",
            of(goal),
            isReached ? "reached" : "not reached");
  }

  /** Ids and codes in words: end_orderClosed, WRONG_PRICE; words stay as they are. */
  static String reason(String reason) {
    var code = reason.replaceFirst("^[a-z]+_(?=[a-z])", "");
    return code.matches("\\w+") && !code.equals(code.toLowerCase(Locale.ROOT))
        ? RecordWords.lower(code.replaceAll("(?<=[a-z])(?=[A-Z])", "_"))
        : code;
  }

  private boolean isNothing(double difference) {
    return of(Math.abs(difference)).equals(of(0));
  }

  private boolean isGood(double difference) {
    return difference < 0 == (figure.better() == Direction.LOWER);
  }

  private static String span(double seconds) {
    return seconds < 2 * MINUTE
        ? many(seconds, 1, "second")
        : seconds < 2 * HOUR
            ? many(seconds, MINUTE, "minute")
            : seconds < 2 * DAY ? many(seconds, HOUR, "hour") : many(seconds, DAY, "day");
  }

  private static String many(double seconds, int unit, String word) {
    var number = rounded(seconds / unit, 1);
    return number + " " + word + (number.equals("1") ? "" : "s");
  }

  /** Without zeros at the end. */
  private static String rounded(double value, int digits) {
    var number = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}

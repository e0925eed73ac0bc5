package dev.backroom.console;

import dev.backroom.figures.Figure;
import dev.backroom.figures.KeyFigures.Point;
import dev.backroom.figures.KeyFigures.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure in words: what it came to, and what before.
 *
 * @param value empty when there is no data; then {@code missing} says so
 * @param verdict better or worse; empty where nothing changed or there is nothing to compare with
 * @param chart empty when there is no data
 */
record FigureRow(
    String id,
    String name,
    String definition,
    String value,
    String things,
    String before,
    String thingsBefore,
    String change,
    String verdict,
    String goal,
    String chart,
    String missing) {

  /**
   * @param ever whether there is data of any time
   */
  static FigureRow of(Figure figure, Result now, Result before, boolean ever, String chart) {
    var words = new FigureWords(figure);
    var value = now.value();
    var valueBefore = before.value();
    return new FigureRow(
        figure.id(),
        figure.name(),
        figure.definition(),
        text(words, value),
        words.things(now.count()),
        text(words, valueBefore),
        words.things(before.count()),
        value == null || valueBefore == null ? "" : words.change(value, valueBefore),
        value == null || valueBefore == null ? "" : words.verdict(value, valueBefore),
        value == null ? "" : words.goal(value),
        chart,
        value != null ? "" : ever ? "No data in this period" : "No data yet");
  }

  static String chart(Figure figure, DayRange days, List<Point> points) {
    return points.isEmpty()
        ? ""
        : new FigureChart(days, points, new FigureWords(figure))
            .small("chart-" + figure.id(), figure.name());
  }

  private static String text(FigureWords words, @Nullable Double value) {
    return value == null ? "" : words.of(value);
  }
}

package dev.backroom.console;

import dev.backroom.figures.Figure;
import dev.backroom.figures.KeyFigures.Counted;
import dev.backroom.figures.KeyFigures.Point;
import dev.backroom.figures.KeyFigures.Reason;
import dev.backroom.figures.KeyFigures.Spread;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a figure is made of, in words. */
final class FigureDetail {
  private final Figure figure;
  private final FigureWords words;

  FigureDetail(Figure figure) {
    this.figure = figure;
    this.words = new FigureWords(figure);
  }

  /** A line of a table. */
  record Line(String what, String value, String count) {}

  /** One value; the business key is empty when it belongs to no case. */
  record One(String businessKey, String at, String value, String reason) {}

  String chart(DayRange days, List<Point> points, @Nullable Double before) {
    return points.isEmpty()
        ? ""
        : new FigureChart(days, points, words).large("chart", figure.name(), before);
  }

  /** Where the chart ends above; below it ends at 0. */
  String top(List<Point> points, @Nullable Double before) {
    return words.of(FigureChart.most(points, before));
  }

  List<Line> parts(List<Point> points) {
    return points.stream()
        .map(
            point ->
                new Line(
                    Times.day(point.from()), words.of(point.value()), words.things(point.count())))
        .toList();
  }

  List<Line> reasons(List<Reason> reasons) {
    return reasons.stream()
        .map(
            reason ->
                new Line(FigureWords.reason(reason.reason()), "", String.valueOf(reason.count())))
        .toList();
  }

  /** Says nothing where values are yes and no. */
  List<Line> spread(Spread spread) {
    return figure.unit() == Figure.Unit.SHARE
        ? List.of()
        : List.of(
            line("the least", spread.least()),
            line("a quarter at most", spread.quarter()),
            line("half at most", spread.half()),
            line("three quarters at most", spread.threeQuarters()),
            line("the most", spread.most()));
  }

  private Line line(String what, double value) {
    return new Line(what, words.one(value), "");
  }

  List<One> ones(List<Counted> counted) {
    return counted.stream()
        .map(
            one ->
                new One(
                    Objects.requireNonNullElse(one.businessKey(), ""),
                    Times.full(one.at()),
                    words.one(one.value()),
                    one.reason() == null ? "" : FigureWords.reason(one.reason())))
        .toList();
  }
}

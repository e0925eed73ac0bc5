package dev.backroom.console;

import dev.backroom.figures.KeyFigures.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure came to in each part of a period, as SVG. Where nothing was counted the line has a
 * gap: that is not 0.
 */
final class FigureChart {
  private static final int EDGE = 8;

  private final DayRange days;
  private final List<Point> points;
  private final FigureWords words;
  private final Svg svg = new Svg();
  private int width;
  private int height;
  private double most;

  FigureChart(DayRange days, List<Point> points, FigureWords words) {
    this.days = days;
    this.points = points;
    this.words = words;
  }

  /** A small one for a list. */
  String small(String id, String title) {
    return draw(id, title, 260, 56, null);
  }

  /**
   * @param before what the figure came to in the time it is compared with, for a line of its own
   */
  String large(String id, String title, @Nullable Double before) {
    return draw(id, title, 720, 240, before);
  }

  static double most(List<Point> points, @Nullable Double before) {
    return points.stream().mapToDouble(Point::value).reduce(before == null ? 0 : before, Math::max);
  }

  private String draw(String id, String title, int wide, int high, @Nullable Double before) {
    width = wide;
    height = high;
    most = most(points, before);
    svg.open(
        "svg",
        "class",
        "chart",
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-words",
        "viewBox",
        "0 0 %d %d".formatted(width, height));
    svg.text("title", title, "id", id + "-title");
    svg.text("desc", description(), "id", id + "-words");
    svg.empty("line", "class", "axis", "x1", EDGE, "y1", y(0), "x2", width - EDGE, "y2", y(0));
    if (before != null) {
      svg.empty(
          "line",
          "class",
          "before",
          "x1",
          EDGE,
          "y1",
          y(before),
          "x2",
          width - EDGE,
          "y2",
          y(before));
    }
    line();
    points.forEach(this::dot);
    return svg.close("svg").toString();
  }

  /** The same for those who do not see it. */
  String description() {
    var least = points.stream().min(Comparator.comparing(Point::value)).orElseThrow();
    var highest = points.stream().max(Comparator.comparing(Point::value)).orElseThrow();
    var last = points.get(points.size() - 1);
    return "By %s, %d of %d with data. Least %s, most %s, last %s."
        .formatted(partName(), points.size(), parts(), said(least), said(highest), said(last));
  }

  String partName() {
    var step = days.step().toDays();
    return step == 1 ? "day" : step == 7 ? "week" : "four weeks";
  }

  private String said(Point point) {
    return "%s (%s)".formatted(words.of(point.value()), Times.day(point.from()));
  }

  /** Runs of neighbours. */
  private void line() {
    var run = new StringBuilder();
    Instant next = null;
    for (var point : points) {
      run.append(point.from().equals(next) ? 'L' : 'M')
          .append(Svg.number(x(point)))
          .append(' ')
          .append(Svg.number(y(point.value())));
      next = point.from().plus(days.step());
    }
    svg.empty("path", "class", "course", "d", run);
  }

  private void dot(Point point) {
    svg.open("circle", "class", "dot", "cx", x(point), "cy", y(point.value()), "r", 3);
    svg.text("title", "%s, %s".formatted(said(point), words.things(point.count())));
    svg.close("circle");
  }

  private long parts() {
    return (days.days() + days.step().toDays() - 1) / days.step().toDays();
  }

  private double x(Point point) {
    var part = Duration.between(days.begin(), point.from()).dividedBy(days.step());
    return EDGE + (width - 2.0 * EDGE) * (part + 0.5) / parts();
  }

  private double y(double value) {
    return most == 0 ? height - EDGE : height - EDGE - (height - 2.0 * EDGE) * value / most;
  }
}

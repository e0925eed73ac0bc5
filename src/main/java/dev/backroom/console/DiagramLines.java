package dev.backroom.console;

import dev.backroom.engine.Diagram.Edge;
import dev.backroom.engine.Diagram.Line;
import dev.backroom.engine.Diagram.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws flows as lines with an arrow; those taken are thicker, so that print shows them too. */
final class DiagramLines {
  private static final double ARROW = 10;
  private static final double ARROW_TAKEN = 13;

  private final Svg svg;
  private final DiagramLabels labels;

  DiagramLines(Svg svg) {
    this.svg = svg;
    this.labels = new DiagramLabels(svg);
  }

  void draw(Edge edge, boolean taken) {
    if (edge.way().size() < 2) {
      return;
    }
    svg.open("g", "class", kind(edge, taken), "data-id", edge.id());
    var arrow = taken ? ARROW_TAKEN : ARROW;
    var tip = edge.way().get(edge.way().size() - 1);
    var before = edge.way().get(edge.way().size() - 2);
    if (edge.line() == Line.ASSOCIATION) {
      line(edge.way());
    } else {
      line(cutShort(edge.way(), back(tip, before, arrow - 2, 0)));
      var left = back(tip, before, arrow, arrow * 0.4);
      var right = back(tip, before, arrow, -arrow * 0.4);
      svg.empty("polygon", "class", "arrow", "points", points(List.of(tip, left, right)));
    }
    if (edge.standard()) {
      standard(edge.way().get(0), edge.way().get(1));
    }
    svg.close("g");
  }

  void name(Edge edge) {
    if (!edge.name().isEmpty() && edge.label() != null) {
      labels.outside(edge.name(), edge.label());
    }
  }

  private static String kind(Edge edge, boolean taken) {
    return edge.line() == Line.FLOW ? taken ? "flow taken" : "flow" : "flow dashed";
  }

  private void line(List<Point> way) {
    svg.empty("polyline", "class", "line", "points", points(way));
  }

  private static List<Point> cutShort(List<Point> way, Point end) {
    var shorter = new ArrayList<>(way.subList(0, way.size() - 1));
    shorter.add(end);
    return shorter;
  }

  /** The short stroke across the flow that is taken when no condition holds. */
  private void standard(Point start, Point next) {
    var one = back(start, next, 8, 5);
    var other = back(start, next, 14, -5);
    svg.empty("polyline", "class", "line", "points", points(List.of(one, other)));
  }

  /** So far from the tip towards the point before it, and so far to the side. */
  private static Point back(Point tip, Point before, double distance, double aside) {
    var length = Math.hypot(before.x() - tip.x(), before.y() - tip.y());
    var x = length == 0 ? 0 : (before.x() - tip.x()) / length;
    var y = length == 0 ? 0 : (before.y() - tip.y()) / length;
    return new Point(tip.x() + x * distance - y * aside, tip.y() + y * distance + x * aside);
  }

  private static String points(List<Point> points) {
    return points.stream()
        .map(point -> Svg.number(point.x()) + "," + Svg.number(point.y()))
        .collect(Collectors.joining(" "));
  }
}

package dev.backroom.console;

import dev.backroom.console.DiagramMarks.Passed;
import dev.backroom.engine.Diagram.Kind;
import dev.backroom.engine.Diagram.Shape;
import java.util.EnumSet;
import java.util.Set;

/** Stamps on one shape when it was passed, how often and by whom, and whether it is stuck. */
final class DiagramStamps {
  private static final double SIZE = 9;
  private static final double PILL = 28;
  private static final Set<Kind> EVENTS = EnumSet.of(Kind.START, Kind.CATCH, Kind.THROW, Kind.END);
  private static final Set<Kind> TOO_CROWDED =
      EnumSet.of(Kind.POOL, Kind.LANE, Kind.GATEWAY, Kind.BOUNDARY);

  private final Svg svg;
  private final Shape shape;

  DiagramStamps(Svg svg, Shape shape) {
    this.svg = svg;
    this.shape = shape;
  }

  void passed(Passed passed) {
    var box = shape.box();
    if (passed.times() > 1) {
      pill(box.x() + box.width() - 12, box.y() + box.height() - 8, passed.times() + "×", "count");
    }
    if (TOO_CROWDED.contains(shape.kind())) {
      return;
    }
    var when = Times.brief(passed.last());
    var wide = DiagramLabels.width(when, SIZE);
    var x = isEvent() ? box.x() + (box.width() - wide) / 2 : box.x();
    svg.text("text", when, "class", "stamp", "x", x, "y", box.y() - 4);
    if (passed.by() != null) {
      svg.text("text", passed.by(), "class", "stamp", "x", box.x(), "y", box.y() - 4 - SIZE * 1.2);
    }
  }

  /** A sub-process that shows what is in it has the token inside. */
  void here() {
    var box = shape.box();
    var bottom = box.y() + box.height();
    if (!shape.open()) {
      pill(
          isEvent() ? box.x() + (box.width() - PILL) / 2 : box.x() - 8, bottom - 9, "now", "token");
    }
  }

  void stuck() {
    var x = shape.box().x() + shape.box().width() - 8;
    var y = shape.box().y() - 10;
    svg.open("g", "class", "alarm");
    svg.empty("path", "d", "M%s %sl11 19h-22z".formatted(Svg.number(x), Svg.number(y)));
    svg.text("text", "!", "x", x, "y", y + 16);
    svg.close("g");
  }

  private boolean isEvent() {
    return EVENTS.contains(shape.kind());
  }

  private void pill(double x, double y, String words, String kind) {
    svg.open("g", "class", kind);
    svg.empty("rect", "x", x, "y", y, "width", PILL, "height", 14d, "rx", 7d);
    svg.text("text", words, "x", x + PILL / 2, "y", y + 10.5);
    svg.close("g");
  }
}

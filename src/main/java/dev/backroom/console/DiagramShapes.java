package dev.backroom.console;

import dev.backroom.engine.Diagram.Box;
import dev.backroom.engine.Diagram.Kind;
import dev.backroom.engine.Diagram.Shape;
import java.util.Objects;

/** Draws outline, sign and name of each kind of shape. */
final class DiagramShapes {
  private static final double ROUND = 10;
  private static final double BAND = 30;
  private static final double BELOW_EVENT = 7;
  private static final double SIGN_OF_TASK = 16;

  private final Svg svg;
  private final DiagramLabels labels;

  DiagramShapes(Svg svg) {
    this.svg = svg;
    this.labels = new DiagramLabels(svg);
  }

  void draw(Shape shape) {
    switch (shape.kind()) {
      case POOL, LANE -> band(shape);
      case SUB_PROCESS, CALL, TASK -> activity(shape);
      case GATEWAY -> gateway(shape);
      case START, CATCH, THROW, BOUNDARY, END -> event(shape);
      case NOTE -> note(shape);
      case GROUP -> rectangle(shape.box(), ROUND, "outline dashed");
      case DATA -> data(shape);
    }
  }

  private void band(Shape shape) {
    var box = shape.box();
    rectangle(box, 0, "outline");
    svg.open(
        "g",
        "transform",
        "translate(%s %s) rotate(-90)"
            .formatted(Svg.number(box.x()), Svg.number(box.y() + box.height())));
    labels.centred(shape.name(), new Box(0, 0, box.height(), BAND));
    svg.close("g");
  }

  private void activity(Shape shape) {
    var box = shape.box();
    rectangle(box, ROUND, "outline" + (shape.sign().equals("event") ? " dashed" : ""));
    if (shape.kind() == Kind.SUB_PROCESS && shape.open()) {
      labels.fromTop(shape.name(), inset(box, 6));
    } else {
      labels.centred(shape.name(), inset(box, 6));
      DiagramSigns.draw(svg, shape.sign(), box.x() + 4, box.y() + 4, SIGN_OF_TASK, false);
    }
    footer(shape);
  }

  /** Bars for what runs several times, a plus for what is drawn elsewhere. */
  private void footer(Shape shape) {
    var box = shape.box();
    var middle = box.x() + box.width() / 2;
    var bottom = box.y() + box.height();
    var closed = shape.kind() == Kind.CALL || shape.kind() == Kind.SUB_PROCESS && !shape.open();
    if (closed) {
      rectangle(new Box(middle - 6, bottom - 16, 12, 12), 0, "inner");
      DiagramSigns.draw(svg, "parallel", middle - 5, bottom - 15, 10, false);
    }
    if (shape.repeated()) {
      var left = closed ? middle - 22 : middle - 6;
      svg.empty(
          "path",
          "class",
          "sign heavy",
          "d",
          "M%1$s %3$sv10 M%2$s %3$sv10 M%4$s %3$sv10"
              .formatted(
                  Svg.number(left + 2),
                  Svg.number(left + 6),
                  Svg.number(bottom - 15),
                  Svg.number(left + 10)));
    }
  }

  private void gateway(Shape shape) {
    var box = shape.box();
    var middle = box.y() + box.height() / 2;
    svg.empty(
        "polygon",
        "class",
        "outline",
        "points",
        "%s,%s %s,%s %s,%s %s,%s"
            .formatted(
                Svg.number(box.x() + box.width() / 2),
                Svg.number(box.y()),
                Svg.number(box.x() + box.width()),
                Svg.number(middle),
                Svg.number(box.x() + box.width() / 2),
                Svg.number(box.y() + box.height()),
                Svg.number(box.x()),
                Svg.number(middle)));
    var size = box.width() * 0.48;
    svg.open("g", "class", "heavy");
    DiagramSigns.draw(
        svg,
        shape.sign(),
        box.x() + (box.width() - size) / 2,
        box.y() + (box.height() - size) / 2,
        size,
        false);
    svg.close("g");
    name(shape);
  }

  private void event(Shape shape) {
    var box = shape.box();
    var style = "outline" + (shape.interrupting() ? "" : " dashed");
    ring(box, 0, shape.kind() == Kind.END ? style + " end" : style);
    if (shape.kind() != Kind.START && shape.kind() != Kind.END) {
      ring(box, 3, "inner" + (shape.interrupting() ? "" : " dashed"));
    }
    var size = box.width() * 0.56;
    var offset = (box.width() - size) / 2;
    var throwing = shape.kind() == Kind.END || shape.kind() == Kind.THROW;
    DiagramSigns.draw(svg, shape.sign(), box.x() + offset, box.y() + offset, size, throwing);
    name(shape);
  }

  private void note(Shape shape) {
    var box = shape.box();
    svg.empty(
        "path",
        "class",
        "inner",
        "d",
        "M%s %sh-10v%sh10"
            .formatted(Svg.number(box.x() + 10), Svg.number(box.y()), Svg.number(box.height())));
    labels.centred(shape.name(), inset(box, 6));
  }

  private void data(Shape shape) {
    rectangle(shape.box(), 0, "outline");
    name(shape);
  }

  private void name(Shape shape) {
    if (!shape.name().isEmpty()) {
      var box = shape.box();
      labels.outside(
          shape.name(),
          Objects.requireNonNullElse(
              shape.label(),
              new Box(box.x(), box.y() + box.height() + BELOW_EVENT, box.width(), 0)));
    }
  }

  private void ring(Box box, double inset, String kind) {
    svg.empty(
        "circle",
        "class",
        kind,
        "cx",
        box.x() + box.width() / 2,
        "cy",
        box.y() + box.height() / 2,
        "r",
        box.width() / 2 - inset);
  }

  private void rectangle(Box box, double round, String kind) {
    svg.empty(
        "rect",
        "class",
        kind,
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        box.width(),
        "height",
        box.height(),
        "rx",
        round);
  }

  private static Box inset(Box box, double by) {
    return new Box(box.x() + by, box.y() + by, box.width() - 2 * by, box.height() - 2 * by);
  }
}

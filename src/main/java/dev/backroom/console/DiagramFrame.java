package dev.backroom.console;

import dev.backroom.engine.Diagram;
import dev.backroom.engine.Diagram.Box;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The smallest frame around all that a diagram shows, with room for stamps at its edges. */
final class DiagramFrame {
  private static final double MARGIN = 30;

  private DiagramFrame() {}

  static Box of(Diagram diagram) {
    var boxes =
        Stream.of(
                diagram.shapes().stream().map(Diagram.Shape::box),
                diagram.shapes().stream().map(Diagram.Shape::label).filter(Objects::nonNull),
                diagram.edges().stream().map(Diagram.Edge::label).filter(Objects::nonNull),
                diagram.edges().stream()
                    .flatMap(edge -> edge.way().stream())
                    .map(point -> new Box(point.x(), point.y(), 0, 0)))
            .flatMap(part -> part)
            .toList();
    var left = least(boxes, 0);
    var top = least(boxes, 1);
    return new Box(
        left - MARGIN,
        top - MARGIN,
        -least(boxes, 2) - left + 2 * MARGIN,
        -least(boxes, 3) - top + 2 * MARGIN);
  }

  /** Left, top, and the negative of right and bottom. */
  private static double least(List<Box> boxes, int edge) {
    return boxes.stream()
        .mapToDouble(
            box ->
                switch (edge) {
                  case 0 -> box.x();
                  case 1 -> box.y();
                  case 2 -> -box.x() - box.width();
                  default -> -box.y() - box.height();
                })
        .min()
        .orElse(0);
  }
}

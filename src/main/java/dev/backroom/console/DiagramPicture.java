package dev.backroom.console;

import dev.backroom.console.DiagramMarks.Passed;
import dev.backroom.engine.Diagram;
import dev.backroom.engine.Diagram.Kind;
import dev.backroom.engine.Diagram.Shape;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A diagram as SVG with what became of one case on it. Colours stand in the style sheet; every mark
 * has a form or a word of its own as well.
 */
final class DiagramPicture {
  private static final Set<Kind> BENEATH_LINES = EnumSet.of(Kind.POOL, Kind.LANE, Kind.SUB_PROCESS);

  private final Diagram diagram;
  private final DiagramMarks marks;
  private final Svg svg = new Svg();

  DiagramPicture(Diagram diagram, DiagramMarks marks) {
    this.diagram = diagram;
    this.marks = marks;
  }

  /**
   * @param id of the picture on its page
   */
  String draw(String id) {
    var frame = DiagramFrame.of(diagram);
    svg.open(
        "svg",
        "class",
        "picture",
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-words",
        "width",
        frame.width(),
        "height",
        frame.height(),
        "viewBox",
        "%s %s %s %s"
            .formatted(
                Svg.number(frame.x()),
                Svg.number(frame.y()),
                Svg.number(frame.width()),
                Svg.number(frame.height())));
    svg.text("title", title(), "id", id + "-title");
    svg.text("desc", words(), "id", id + "-words");
    shapes(true);
    lines(false);
    lines(true);
    shapes(false);
    var lines = new DiagramLines(svg);
    diagram.edges().forEach(lines::name);
    diagram.shapes().forEach(this::mark);
    return svg.close("svg").toString();
  }

  private String title() {
    return "Diagram: %s, version %d".formatted(diagram.title(), diagram.version());
  }

  /** The same for those who do not see the picture. */
  private String words() {
    var named =
        diagram.shapes().stream().collect(Collectors.toMap(Shape::id, DiagramPicture::nameOf));
    var passed =
        marks.passed().entrySet().stream()
            .sorted(Comparator.comparing(step -> step.getValue().last()))
            .map(step -> named.getOrDefault(step.getKey(), ""))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", "));
    var here = names(marks.here());
    var stuck =
        marks.incidents().entrySet().stream()
            .map(incident -> named(incident) + ": " + incident.getValue())
            .collect(Collectors.joining("; "));
    return (passed.isEmpty() ? "" : "Passed: %s. ".formatted(passed))
        + (here.isEmpty() ? "" : "Now at: %s. ".formatted(here))
        + (stuck.isEmpty() ? "" : "Stuck at: %s.".formatted(stuck));
  }

  private String named(Entry<String, String> incident) {
    return names(Set.of(incident.getKey()));
  }

  private String names(Set<String> ids) {
    return diagram.shapes().stream()
        .filter(shape -> ids.contains(shape.id()))
        .map(DiagramPicture::nameOf)
        .collect(Collectors.joining(", "));
  }

  private void shapes(boolean beneath) {
    var shapes = new DiagramShapes(svg);
    diagram.shapes().stream()
        .filter(shape -> BENEATH_LINES.contains(shape.kind()) == beneath)
        .forEach(
            shape -> {
              svg.open("g", "class", kind(shape), "data-id", shape.id());
              svg.text("title", tip(shape));
              shapes.draw(shape);
              svg.close("g");
            });
  }

  private void lines(boolean taken) {
    var lines = new DiagramLines(svg);
    diagram.edges().stream()
        .filter(edge -> marks.flows().contains(edge.id()) == taken)
        .forEach(edge -> lines.draw(edge, taken));
  }

  private String kind(Shape shape) {
    return "shape "
        + shape.kind().name().toLowerCase(Locale.ROOT)
        + (marks.passed().containsKey(shape.id()) ? " passed" : "")
        + (marks.here().contains(shape.id()) ? " here" : "")
        + (marks.incidents().containsKey(shape.id()) ? " stuck" : "");
  }

  private String tip(Shape shape) {
    var passed = marks.passed().get(shape.id());
    var incident = marks.incidents().get(shape.id());
    return nameOf(shape)
        + (passed == null ? "" : ": " + times(passed))
        + (incident == null ? "" : "; stuck: " + incident);
  }

  private static String times(Passed passed) {
    var by = passed.by() == null ? "" : ", by " + passed.by();
    return passed.times() == 1
        ? Times.full(passed.last()) + by
        : "%d times, last %s%s".formatted(passed.times(), Times.full(passed.last()), by);
  }

  private static String nameOf(Shape shape) {
    return shape.name().replaceAll("\\s+", " ");
  }

  private void mark(Shape shape) {
    var stamps = new DiagramStamps(svg, shape);
    var passed = marks.passed().get(shape.id());
    if (passed != null) {
      stamps.passed(passed);
    }
    if (marks.here().contains(shape.id())) {
      stamps.here();
    }
    if (marks.incidents().containsKey(shape.id())) {
      stamps.stuck();
    }
  }
}

package dev.backroom.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One drawn plane of a process model, in the coordinates that its owner drew it in.
 *
 * @param title of the process, or of the sub-process that has a plane of its own
 * @param shapes those that lie below others first
 */
public record Diagram(
    String definitionId,
    String process,
    String title,
    int version,
    @Nullable String versionTag,
    List<Shape> shapes,
    List<Edge> edges) {

  public Diagram {
    shapes = List.copyOf(shapes);
    edges = List.copyOf(edges);
  }

  /** The outline of a shape; what the thing does is its sign. */
  public enum Kind {
    POOL,
    LANE,
    SUB_PROCESS,
    CALL,
    TASK,
    GATEWAY,
    START,
    CATCH,
    THROW,
    BOUNDARY,
    END,
    NOTE,
    GROUP,
    DATA
  }

  /** What an edge means. */
  public enum Line {
    FLOW,
    MESSAGE,
    ASSOCIATION
  }

  public record Point(double x, double y) {}

  public record Box(double x, double y, double width, double height) {}

  /**
   * @param sign the BPMN word before Task, Gateway or EventDefinition, such as user, exclusive or
   *     timer; empty for none
   * @param label where its name stands, if not inside
   * @param interrupting false for an event that lets go on what it comes to
   * @param open whether a sub-process shows what is in it
   * @param repeated runs once per item of a list, or in a loop
   */
  public record Shape(
      String id,
      Kind kind,
      String sign,
      String name,
      Box box,
      @Nullable Box label,
      boolean interrupting,
      boolean open,
      boolean repeated) {}

  /**
   * @param way the points it goes through
   * @param standard taken when no condition holds
   */
  public record Edge(
      String id,
      Line line,
      String name,
      List<Point> way,
      @Nullable Box label,
      String from,
      String to,
      boolean standard) {

    public Edge {
      way = List.copyOf(way);
    }
  }
}

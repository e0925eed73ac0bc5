package dev.backroom.engine;

import dev.backroom.engine.Diagram.Box;
import dev.backroom.engine.Diagram.Edge;
import dev.backroom.engine.Diagram.Line;
import dev.backroom.engine.Diagram.Point;
import dev.backroom.engine.Diagram.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.jspecify.annotations.Nullable;

/** Reads the planes that a BPMN file was drawn on. */
final class DiagramReader {
  private final ProcessDefinition definition;
  private final BpmnModelInstance model;

  DiagramReader(ProcessDefinition definition, BpmnModelInstance model) {
    this.definition = definition;
    this.model = model;
  }

  List<Diagram> read() {
    return model.getModelElementsByType(BpmnDiagram.class).stream()
        .map(this::read)
        .filter(diagram -> !diagram.shapes().isEmpty())
        .toList();
  }

  private Diagram read(BpmnDiagram diagram) {
    var elements = diagram.getBpmnPlane().getDiagramElements();
    return new Diagram(
        definition.getId(),
        definition.getKey(),
        title(diagram.getBpmnPlane().getBpmnElement()),
        definition.getVersion(),
        definition.getVersionTag(),
        of(BpmnShape.class, elements.stream())
            .filter(shape -> shape.getBpmnElement() != null)
            .map(DiagramReader::shape)
            .flatMap(Stream::ofNullable)
            .sorted(Comparator.comparing(Shape::kind).thenComparing(DiagramReader::smallness))
            .toList(),
        of(BpmnEdge.class, elements.stream())
            .filter(edge -> edge.getBpmnElement() != null)
            .map(DiagramReader::edge)
            .toList());
  }

  /** What contains another is larger and so comes before it. */
  private static double smallness(Shape shape) {
    return -shape.box().width() * shape.box().height();
  }

  private String title(@Nullable BaseElement drawn) {
    var own = drawn == null ? "" : DiagramWords.name(drawn);
    return own.isEmpty()
        ? Objects.requireNonNullElse(definition.getName(), definition.getKey())
        : own;
  }

  private static @Nullable Shape shape(BpmnShape shape) {
    var element = shape.getBpmnElement();
    var kind = DiagramWords.kind(element);
    return kind == null
        ? null
        : new Shape(
            element.getId(),
            kind,
            DiagramWords.sign(element),
            DiagramWords.name(element),
            box(shape.getBounds()),
            label(shape.getBpmnLabel()),
            DiagramWords.interrupts(element),
            shape.isExpanded(),
            DiagramWords.repeats(element));
  }

  private static Edge edge(BpmnEdge edge) {
    var element = edge.getBpmnElement();
    var flow = element instanceof SequenceFlow sequence ? sequence : null;
    return new Edge(
        element.getId(),
        line(element),
        DiagramWords.name(element),
        edge.getWaypoints().stream().map(point -> new Point(point.getX(), point.getY())).toList(),
        label(edge.getBpmnLabel()),
        flow == null ? "" : flow.getSource().getId(),
        flow == null ? "" : flow.getTarget().getId(),
        flow != null && flow.getId().equals(flow.getSource().getAttributeValue("default")));
  }

  private static Line line(BaseElement element) {
    return element instanceof SequenceFlow
        ? Line.FLOW
        : element instanceof MessageFlow ? Line.MESSAGE : Line.ASSOCIATION;
  }

  private static @Nullable Box label(@Nullable BpmnLabel label) {
    return label == null || label.getBounds() == null ? null : box(label.getBounds());
  }

  private static Box box(Bounds bounds) {
    return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  private static <T> Stream<T> of(Class<T> type, Stream<?> elements) {
    return elements.filter(type::isInstance).map(type::cast);
  }
}

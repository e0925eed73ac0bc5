package dev.backroom.engine;

import dev.backroom.engine.Diagram.Kind;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Artifact;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.LoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.jspecify.annotations.Nullable;

/** What one drawn element of a BPMN file is, and what it is called. */
final class DiagramWords {
  private static final Set<String> DATA = Set.of("dataObjectReference", "dataStoreReference");

  private DiagramWords() {}

  /** Null for what we do not draw. */
  static @Nullable Kind kind(BaseElement element) {
    if (element instanceof Event event) {
      return kindOf(event);
    }
    if (element instanceof Activity activity) {
      return activity instanceof SubProcess
          ? Kind.SUB_PROCESS
          : activity instanceof CallActivity ? Kind.CALL : Kind.TASK;
    }
    if (element instanceof Artifact) {
      return element instanceof TextAnnotation ? Kind.NOTE : Kind.GROUP;
    }
    return element instanceof Gateway
        ? Kind.GATEWAY
        : element instanceof Participant
            ? Kind.POOL
            : element instanceof Lane ? Kind.LANE : DATA.contains(type(element)) ? Kind.DATA : null;
  }

  private static Kind kindOf(Event event) {
    if (event instanceof BoundaryEvent) {
      return Kind.BOUNDARY;
    }
    return event instanceof StartEvent
        ? Kind.START
        : event instanceof EndEvent
            ? Kind.END
            : event instanceof CatchEvent ? Kind.CATCH : Kind.THROW;
  }

  static String sign(BaseElement element) {
    return element instanceof Event event
        ? event.getChildElementsByType(EventDefinition.class).stream()
            .map(definition -> before("EventDefinition", type(definition)))
            .findFirst()
            .orElse("")
        : element instanceof SubProcess sub && sub.triggeredByEvent()
            ? "event"
            : before("Gateway", before("Task", type(element)));
  }

  static String name(BaseElement element) {
    var text =
        element instanceof TextAnnotation note
            ? note.getText() == null ? "" : note.getText().getTextContent()
            : element.getAttributeValue("name");
    return Objects.requireNonNullElse(text, "").strip();
  }

  static boolean interrupts(BaseElement element) {
    return element instanceof BoundaryEvent boundary
        ? boundary.cancelActivity()
        : !(element instanceof StartEvent start) || start.isInterrupting();
  }

  static boolean repeats(BaseElement element) {
    return !element.getChildElementsByType(LoopCharacteristics.class).isEmpty();
  }

  private static String type(BaseElement element) {
    return element.getElementType().getTypeName();
  }

  private static String before(String ending, String word) {
    return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : word;
  }
}

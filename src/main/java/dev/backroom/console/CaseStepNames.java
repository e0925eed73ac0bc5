package dev.backroom.console;

import dev.backroom.engine.Diagram;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the steps of a case are called in its diagrams, and to which step its flows lead. */
final class CaseStepNames {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, String> targets = new HashMap<>();

  CaseStepNames(List<Diagram> diagrams) {
    for (var diagram : diagrams) {
      diagram.shapes().stream()
          .filter(shape -> !shape.name().isEmpty())
          .forEach(shape -> names.put(shape.id(), shape.name().replaceAll("\\s+", " ")));
      titles.putIfAbsent(diagram.process(), diagram.title());
      diagram.edges().forEach(edge -> targets.put(edge.id(), edge.to()));
    }
  }

  /** Its id where it has no name. */
  String of(String activityId) {
    return names.getOrDefault(activityId, activityId);
  }

  /** The title of a process, or its key where it has no diagram. */
  String process(String key) {
    return titles.getOrDefault(key, key);
  }

  /** Empty where the flow is unknown or its target has no name. */
  String behind(String flowId) {
    return names.getOrDefault(targets.getOrDefault(flowId, ""), "");
  }
}

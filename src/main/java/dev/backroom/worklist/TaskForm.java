package dev.backroom.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What a person may fill in: the fields of a form that are neither disabled nor read-only. */
record TaskForm(Set<String> fields, List<FormField> inputs) {
  static final TaskForm NONE = new TaskForm(Set.of(), List.of());

  static TaskForm of(JsonNode form) {
    var fields = new HashSet<String>();
    var inputs = new ArrayList<FormField>();
    collect(form, fields, inputs);
    return new TaskForm(Set.copyOf(fields), List.copyOf(inputs));
  }

  /** What is wrong with the values of this scope, field by field; empty if all can be taken. */
  String faults(VariableScope scope) {
    return inputs.stream()
        .flatMap(
            field ->
                field
                    .fault(scope.getVariableTyped(field.key(), false))
                    .map(fault -> "'%s' %s".formatted(field.key(), fault))
                    .stream())
        .collect(Collectors.joining("; "));
  }

  /** What can be chosen in a field; nothing if the form has no such field. */
  List<FormChoice> choices(String key) {
    return inputs.stream()
        .filter(field -> field.key().equals(key))
        .flatMap(field -> field.choices().stream())
        .toList();
  }

  private static void collect(JsonNode parent, Set<String> fields, List<FormField> inputs) {
    for (var component : parent.path("components")) {
      var locked = isTrue(component, "disabled") || isTrue(component, "readonly");
      var repeated = "dynamiclist".equals(component.path("type").asText());
      if (locked) {
        continue;
      }
      if (component.hasNonNull("key")) {
        fields.add(component.get("key").asText());
        inputs.add(new FormField(component));
      }
      if (repeated) {
        fields.add(component.path("path").asText());
      } else {
        collect(component, fields, inputs);
      }
    }
  }

  private static boolean isTrue(JsonNode component, String property) {
    return component.path(property).asBoolean(false);
  }
}

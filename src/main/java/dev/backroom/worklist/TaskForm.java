package dev.backroom.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What a person may fill in: the fields of a form that are neither disabled nor read-only. */
record TaskForm(Set<String> fields) {
  static final TaskForm NONE = new TaskForm(Set.of());

  static TaskForm of(JsonNode form) {
    var fields = new HashSet<String>();
    collect(form, fields);
    return new TaskForm(Set.copyOf(fields));
  }

  private static void collect(JsonNode parent, Set<String> fields) {
    for (var component : parent.path("components")) {
      var locked = isTrue(component, "disabled") || isTrue(component, "readonly");
      var repeated = "dynamiclist".equals(component.path("type").asText());
      if (locked) {
        continue;
      }
      if (component.hasNonNull("key")) {
        fields.add(component.get("key").asText());
      }
      if (repeated) {
        fields.add(component.path("path").asText());
      } else {
        collect(component, fields);
      }
    }
  }

  private static boolean isTrue(JsonNode component, String property) {
    return component.path(property).asBoolean(false);
  }
}

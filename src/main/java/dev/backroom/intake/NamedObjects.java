package dev.backroom.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Finds what an event is about, by the fields that name things in every type alike; the payload
 * itself is not kept as long as the record.
 */
@Component
public class NamedObjects {
  private final Map<String, String> kindByField;

  NamedObjects(IntakeSettings settings) {
    this.kindByField = settings.objects();
  }

  /** The names by the kind of thing, each once. */
  public Map<String, Set<String>> in(JsonNode payload) {
    var found = new TreeMap<String, Set<String>>();
    find(payload, found);
    return found;
  }

  private void find(JsonNode node, Map<String, Set<String>> found) {
    for (var field : node.properties()) {
      var kind = kindByField.get(field.getKey());
      if (kind != null && field.getValue().isTextual() && !field.getValue().asText().isBlank()) {
        found.computeIfAbsent(kind, first -> new TreeSet<>()).add(field.getValue().asText());
      }
    }
    node.forEach(child -> find(child, found));
  }
}

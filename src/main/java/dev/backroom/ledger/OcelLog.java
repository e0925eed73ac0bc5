package dev.backroom.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.engine.FactKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An object-centric event log (OCEL 2.0, JSON): events with the cases, persons, processes, tables
 * and documents that play a part in them. Objects are kept until the end, events are not.
 */
public final class OcelLog implements AutoCloseable {
  private static final JsonFactory JSON = new ObjectMapper().getFactory();

  private final JsonGenerator file;
  private final Set<String> eventTypes = new TreeSet<>();
  private final Map<String, String> typeOf = new LinkedHashMap<>();
  private final Map<String, Set<String>> partsOf = new LinkedHashMap<>();

  public OcelLog(Writer to) {
    try {
      file = JSON.createGenerator(to);
      file.writeStartObject();
      file.writeArrayFieldStart("events");
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  public void add(LogEvent event) {
    var record = event.record();
    eventTypes.add(event.activity());
    var objects = new LinkedHashMap<String, String>();
    object(objects, "case", event.businessKey(), "case");
    object(objects, "person", record.actor(), "done by");
    object(objects, "person", record.onBehalfOf(), "done for");
    object(objects, "process", record.instance(), "in");
    object(objects, "document", record.text("document"), "made");
    if (record.kind().equals(FactKind.DECISION_MADE.name())) {
      object(objects, "table", record.text("definitionId"), "asked");
    }
    objects.keySet().stream()
        .filter(object -> !object.startsWith("case:"))
        .forEach(
            object ->
                partsOf
                    .computeIfAbsent("case:" + event.businessKey(), key -> new LinkedHashSet<>())
                    .add(object));
    try {
      write(event, objects);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private void object(
      Map<String, String> objects, String type, @Nullable String name, String qualifier) {
    if (name != null && !name.isEmpty()) {
      var id = type + ":" + name;
      typeOf.put(id, type);
      objects.putIfAbsent(id, qualifier);
    }
  }

  private void write(LogEvent event, Map<String, String> objects) throws IOException {
    file.writeStartObject();
    file.writeStringField("id", event.id());
    file.writeStringField("type", event.activity());
    file.writeStringField("time", event.at().toString());
    file.writeArrayFieldStart("attributes");
    file.writeStartObject();
    file.writeStringField("name", "details");
    file.writeStringField("value", event.record().details().toString());
    file.writeEndObject();
    file.writeEndArray();
    relationships(objects);
    file.writeEndObject();
  }

  private void relationships(Map<String, String> objects) throws IOException {
    file.writeArrayFieldStart("relationships");
    for (var object : objects.entrySet()) {
      file.writeStartObject();
      file.writeStringField("objectId", object.getKey());
      file.writeStringField("qualifier", object.getValue());
      file.writeEndObject();
    }
    file.writeEndArray();
  }

  @Override
  public void close() {
    try {
      file.writeEndArray();
      writeObjects();
      writeTypes("objectTypes", new TreeSet<>(typeOf.values()), false);
      writeTypes("eventTypes", eventTypes, true);
      file.writeEndObject();
      file.flush();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private void writeObjects() throws IOException {
    file.writeArrayFieldStart("objects");
    for (var object : typeOf.entrySet()) {
      file.writeStartObject();
      file.writeStringField("id", object.getKey());
      file.writeStringField("type", object.getValue());
      file.writeArrayFieldStart("attributes");
      file.writeEndArray();
      var parts = new LinkedHashMap<String, String>();
      partsOf
          .getOrDefault(object.getKey(), Set.of())
          .forEach(part -> parts.put(part, "takes part"));
      relationships(parts);
      file.writeEndObject();
    }
    file.writeEndArray();
  }

  private void writeTypes(String field, Set<String> names, boolean withDetails) throws IOException {
    file.writeArrayFieldStart(field);
    for (var name : names) {
      file.writeStartObject();
      file.writeStringField("name", name);
      file.writeArrayFieldStart("attributes");
      if (withDetails) {
        file.writeStartObject();
        file.writeStringField("name", "details");
        file.writeStringField("type", "string");
        file.writeEndObject();
      }
      file.writeEndArray();
      file.writeEndObject();
    }
    file.writeEndArray();
  }
}

package dev.backroom.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** An object-centric event log as JSON. Its schema wants every value as a text. */
final class OcelJson implements OcelForm {
  private static final JsonFactory JSON = new ObjectMapper().getFactory();

  private final JsonGenerator file;

  OcelJson(Writer to, OcelObjects objects) {
    try {
      file = JSON.createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      file.writeStartObject();
      types("objectTypes", objects.objectTypes(), OcelAttribute::ofObjects);
      types("eventTypes", objects.eventTypes(), type -> OcelAttribute.OF_EVENTS);
      file.writeArrayFieldStart("objects");
      for (var object : objects.all()) {
        write(object);
      }
      file.writeEndArray();
      file.writeArrayFieldStart("events");
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private void types(
      String field, Collection<String> names, Function<String, List<OcelAttribute>> attributes)
      throws IOException {
    file.writeArrayFieldStart(field);
    for (var name : names) {
      file.writeStartObject();
      file.writeStringField("name", name);
      file.writeArrayFieldStart("attributes");
      for (var attribute : attributes.apply(name)) {
        file.writeStartObject();
        file.writeStringField("name", attribute.name());
        file.writeStringField("type", attribute.type().name().toLowerCase(Locale.ROOT));
        file.writeEndObject();
      }
      file.writeEndArray();
      file.writeEndObject();
    }
    file.writeEndArray();
  }

  private void write(OcelObject object) throws IOException {
    file.writeStartObject();
    file.writeStringField("id", object.id());
    file.writeStringField("type", object.type());
    file.writeArrayFieldStart("attributes");
    for (var said : object.said()) {
      file.writeStartObject();
      file.writeStringField("name", said.attribute());
      file.writeStringField("value", said.value());
      file.writeStringField("time", said.since().toString());
      file.writeEndObject();
    }
    file.writeEndArray();
    relationships(object.related());
    file.writeEndObject();
  }

  @Override
  public void add(OcelEvent event) {
    try {
      file.writeStartObject();
      file.writeStringField("id", event.id());
      file.writeStringField("type", event.type());
      file.writeStringField("time", event.at().toString());
      file.writeArrayFieldStart("attributes");
      for (var attribute : event.attributes().entrySet()) {
        file.writeStartObject();
        file.writeStringField("name", attribute.getKey());
        file.writeStringField("value", attribute.getValue());
        file.writeEndObject();
      }
      file.writeEndArray();
      relationships(event.objects());
      file.writeEndObject();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private void relationships(Collection<OcelRelation> relations) throws IOException {
    file.writeArrayFieldStart("relationships");
    for (var relation : relations) {
      file.writeStartObject();
      file.writeStringField("objectId", relation.objectId());
      file.writeStringField("qualifier", relation.qualifier());
      file.writeEndObject();
    }
    file.writeEndArray();
  }

  @Override
  public void close() {
    try {
      file.writeEndArray();
      file.writeEndObject();
      file.close();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}

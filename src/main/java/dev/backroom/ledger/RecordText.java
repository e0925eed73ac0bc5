package dev.backroom.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.ledger.TransactionFacts.Stated;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The facts of one transaction as the JSON text of an entry. Persons appear as references, wherever
 * a value is a person's name.
 */
@Component
class RecordText {
  /** Details that name a person, whatever they hold. */
  private static final Set<String> PERSONS =
      Set.of("requester", "person", "deputy", "assignee", "confirmedBy");

  private final JsonFactory json = new ObjectMapper().getFactory();
  private final PersonReferences persons;

  RecordText(PersonReferences persons) {
    this.persons = persons;
  }

  String of(List<Stated> facts) {
    var text = new StringWriter();
    try (var array = json.createGenerator(text)) {
      array.writeStartArray();
      for (var stated : MergedFacts.of(facts)) {
        write(stated, array);
      }
      array.writeEndArray();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return text.toString();
  }

  private void write(Stated stated, JsonGenerator record) throws IOException {
    var fact = stated.fact();
    record.writeStartObject();
    record.writeStringField("kind", fact.kind().name());
    record.writeStringField("at", stated.at().toString());
    text(record, "businessKey", fact.businessKey());
    text(record, "process", fact.process());
    text(record, "instance", fact.instance());
    text(record, "actor", reference(fact.actor()));
    text(record, "onBehalfOf", reference(fact.onBehalfOf()));
    if (!fact.details().isEmpty()) {
      record.writeFieldName("details");
      value(record, fact.details());
    }
    record.writeEndObject();
  }

  private @Nullable String reference(@Nullable String person) {
    return person == null ? null : persons.of(person);
  }

  /** Also of somebody who has done nothing here yet, such as who asked for something by letter. */
  private @Nullable Object byReference(@Nullable Object value) {
    return value instanceof String person && !person.isEmpty() ? persons.of(person) : value;
  }

  private static void text(JsonGenerator record, String name, @Nullable String text)
      throws IOException {
    if (text != null) {
      record.writeStringField(name, text);
    }
  }

  private void value(JsonGenerator record, @Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      record.writeStartObject();
      for (var entry : map.entrySet()) {
        var name = String.valueOf(entry.getKey());
        record.writeFieldName(name);
        value(record, PERSONS.contains(name) ? byReference(entry.getValue()) : entry.getValue());
      }
      record.writeEndObject();
    } else if (value instanceof Iterable<?> list && !(value instanceof JsonNode)) {
      record.writeStartArray();
      for (var element : list) {
        value(record, element);
      }
      record.writeEndArray();
    } else {
      scalar(record, value);
    }
  }

  private void scalar(JsonGenerator record, @Nullable Object value) throws IOException {
    if (value == null) {
      record.writeNull();
    } else if (value instanceof Boolean flag) {
      record.writeBoolean(flag);
    } else if (value instanceof Integer || value instanceof Long) {
      record.writeNumber(((Number) value).longValue());
    } else if (value instanceof Number number) {
      record.writeNumber(String.valueOf(number));
    } else if (value instanceof Date date) {
      record.writeString(date.toInstant().toString());
    } else if (value instanceof Instant moment) {
      record.writeString(moment.toString());
    } else if (value instanceof JsonNode document) {
      document(record, document);
    } else {
      var text = Objects.toString(value);
      record.writeString(persons.known(text).orElse(text));
    }
  }

  private void document(JsonGenerator record, JsonNode document) throws IOException {
    if (document.isObject()) {
      record.writeStartObject();
      for (var entry : document.properties()) {
        record.writeFieldName(entry.getKey());
        document(record, entry.getValue());
      }
      record.writeEndObject();
    } else if (document.isArray()) {
      record.writeStartArray();
      for (var element : document) {
        document(record, element);
      }
      record.writeEndArray();
    } else if (document.isTextual()) {
      scalar(record, document.textValue());
    } else {
      record.writeTree(document);
    }
  }
}

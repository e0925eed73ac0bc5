package dev.backroom.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.engine.Fact.Person;
import dev.backroom.engine.Fact.Words;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the details of facts as JSON. In place of a person, and of what people wrote, stands a
 * reference.
 */
final class RecordValues {
  private final JsonGenerator json;
  private final PersonReferences persons;
  private final WrittenWords words;
  private final LedgerSettings settings;

  RecordValues(
      JsonGenerator json, PersonReferences persons, WrittenWords words, LedgerSettings settings) {
    this.json = json;
    this.persons = persons;
    this.words = words;
    this.settings = settings;
  }

  void write(@Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (var entry : map.entrySet()) {
        var name = String.valueOf(entry.getKey());
        json.writeFieldName(name);
        if (entry.getValue() instanceof String text && settings.persons().contains(name)) {
          person(text);
        } else {
          write(entry.getValue());
        }
      }
      json.writeEndObject();
    } else if (value instanceof JsonNode document) {
      document(document);
    } else if (value instanceof Iterable<?> list) {
      json.writeStartArray();
      for (var element : list) {
        write(element);
      }
      json.writeEndArray();
    } else {
      scalar(value);
    }
  }

  private void scalar(@Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Number number) {
      json.writeNumber(String.valueOf(number));
    } else if (value instanceof Date date) {
      json.writeString(date.toInstant().toString());
    } else if (value instanceof Instant moment) {
      json.writeString(moment.toString());
    } else if (value instanceof Person named) {
      person(named.login());
    } else if (value instanceof Words written) {
      json.writeString(words.add(written.text()));
    } else {
      text(Objects.toString(value));
    }
  }

  /** Also of somebody who has done nothing here yet, such as who asked for something by letter. */
  private void person(String login) throws IOException {
    json.writeString(login.isEmpty() ? login : persons.of(login));
  }

  /** What looks like a reference to words is not taken for one. */
  private void text(String text) throws IOException {
    json.writeString(
        WrittenWords.isReference(text) ? words.add(text) : persons.known(text).orElse(text));
  }

  /** A form, as it was shown or filled in. */
  private void document(JsonNode document) throws IOException {
    if (document.isObject()) {
      json.writeStartObject();
      for (var field : document.properties()) {
        json.writeFieldName(field.getKey());
        field(field.getKey(), field.getValue());
      }
      json.writeEndObject();
    } else if (document.isArray()) {
      json.writeStartArray();
      for (var element : document) {
        document(element);
      }
      json.writeEndArray();
    } else if (document.isTextual()) {
      text(document.textValue());
    } else {
      json.writeTree(document);
    }
  }

  private void field(String name, JsonNode value) throws IOException {
    var isText = value.isTextual() && !value.textValue().isBlank();
    if (isText && settings.persons().contains(name)) {
      person(value.textValue());
    } else if (isText && settings.words().contains(name)) {
      json.writeString(words.add(value.textValue()));
    } else {
      document(value);
    }
  }
}

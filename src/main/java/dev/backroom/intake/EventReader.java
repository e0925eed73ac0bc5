package dev.backroom.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads CloudEvents from HTTP: structured, as a batch, or with the attributes in headers. */
@Component
class EventReader {
  private final ObjectReader json;
  private final Clock clock;

  EventReader(ObjectMapper json, Clock clock) {
    this.json = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    this.clock = clock;
  }

  IncomingEvent structured(byte[] body) {
    return event("", parse(body));
  }

  List<IncomingEvent> batch(byte[] body) {
    var events = parse(body);
    if (!events.isArray()) {
      throw new InvalidEvent("", "A batch is a JSON array of events");
    }
    return IntStream.range(0, events.size())
        .mapToObj(at -> event("/" + at, events.get(at)))
        .toList();
  }

  /**
   * The attributes come in headers {@code ce-id}, {@code ce-type} and so on, in lower case here.
   */
  IncomingEvent binary(Map<String, String> headers, byte[] body) {
    return incoming(new EventAttributes("", name -> headers.get("ce-" + name)), parse(body));
  }

  private IncomingEvent event(String at, JsonNode event) {
    if (!event.isObject()) {
      throw new InvalidEvent(at, "An event is a JSON object");
    }
    var read = new EventAttributes(at, name -> text(at, event, name));
    return incoming(read, event.path("data"));
  }

  private static @Nullable String text(String at, JsonNode event, String name) {
    var value = event.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new InvalidEvent(at + "/" + name, "The attribute '%s' must be text".formatted(name));
    }
    return value.asText();
  }

  private IncomingEvent incoming(EventAttributes attributes, JsonNode data) {
    attributes.checkVersion();
    var event =
        new IncomingEvent(
            attributes.required("id"),
            attributes.source(),
            attributes.required("type"),
            attributes.subject(),
            attributes.time().orElseGet(clock::instant),
            data);
    if (data.isMissingNode()) {
      throw new InvalidEvent(attributes.at() + "/data", "The event has no data");
    }
    return event;
  }

  private JsonNode parse(byte[] body) {
    try {
      var read = json.readTree(body);
      if (read.isMissingNode()) {
        throw new InvalidEvent("", "The body is empty");
      }
      return read;
    } catch (JsonProcessingException wrong) {
      var where = wrong.getLocation();
      throw new InvalidEvent(
          "",
          where == null
              ? "This is not JSON"
              : "This is not JSON, from line %d, column %d on"
                  .formatted(where.getLineNr(), where.getColumnNr()));
    } catch (IOException wrong) {
      throw new InvalidEvent("", "The body is no text in UTF-8");
    }
  }
}

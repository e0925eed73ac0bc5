package dev.backroom.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backroom.shared.BusinessKey;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Reads CloudEvents from HTTP: structured, as a batch, or with the attributes in headers. */
@Component
class EventReader {
  private static final List<String> REQUIRED =
      List.of("specversion", "id", "source", "type", "subject");

  private final ObjectMapper json;
  private final Clock clock;
  private final JsonFormat format = new JsonFormat();

  EventReader(ObjectMapper json, Clock clock) {
    this.json = json;
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

  /** The attributes come in headers {@code ce-id}, {@code ce-type} and so on. */
  IncomingEvent binary(Map<String, String> headers, byte[] body) {
    REQUIRED.stream()
        .filter(attribute -> headers.getOrDefault("ce-" + attribute, "").isBlank())
        .findFirst()
        .ifPresent(
            missing -> {
              throw new InvalidEvent("/" + missing, "The header ce-" + missing + " is missing");
            });
    try {
      return incoming("", HttpMessageFactory.createReader(headers, body).toEvent(), parse(body));
    } catch (CloudEventRWException wrong) {
      throw new InvalidEvent("", String.valueOf(wrong.getMessage()));
    }
  }

  private IncomingEvent event(String at, JsonNode event) {
    for (var attribute : REQUIRED) {
      if (!event.path(attribute).isTextual() || event.path(attribute).asText().isBlank()) {
        throw new InvalidEvent(
            at + "/" + attribute, "The attribute '" + attribute + "' is missing");
      }
    }
    if (!event.has("data")) {
      throw new InvalidEvent(at + "/data", "The event has no data");
    }
    try {
      var attributes = ((ObjectNode) event).deepCopy().without("data");
      var read = format.deserialize(attributes.toString().getBytes(StandardCharsets.UTF_8));
      return incoming(at, read, event.get("data"));
    } catch (EventDeserializationException wrong) {
      throw new InvalidEvent(at, String.valueOf(wrong.getMessage()));
    }
  }

  private IncomingEvent incoming(String at, CloudEvent event, JsonNode data) {
    var time = event.getTime();
    return new IncomingEvent(
        event.getId(),
        event.getSource(),
        event.getType(),
        subject(at, String.valueOf(event.getSubject())),
        time == null ? clock.instant() : time.toInstant(),
        data);
  }

  private static BusinessKey subject(String at, String subject) {
    try {
      return new BusinessKey(subject);
    } catch (IllegalArgumentException wrong) {
      throw new InvalidEvent(at + "/subject", String.valueOf(wrong.getMessage()));
    }
  }

  private JsonNode parse(byte[] body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException wrong) {
      throw new InvalidEvent("", "This is not JSON: " + wrong.getOriginalMessage());
    } catch (IOException wrong) {
      throw new InvalidEvent("", "The body cannot be read: " + wrong.getMessage());
    }
  }
}

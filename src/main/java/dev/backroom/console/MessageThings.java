package dev.backroom.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.engine.UnhandledMessage;
import dev.backroom.intake.NamedObjects;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a message that nobody handled names, as far as there are pages about it. */
@Component
class MessageThings {
  private final NamedObjects named;
  private final CaseThings things;
  private final ObjectMapper json;

  MessageThings(NamedObjects named, CaseThings things, ObjectMapper json) {
    this.named = named;
    this.things = things;
    this.json = json;
  }

  /** Without what only this message knows of, such as its receipt: no page tells of that yet. */
  List<CaseHead.Fact> of(UnhandledMessage message) {
    try {
      return things.known(named.in(json.readTree(message.payload())));
    } catch (JsonProcessingException noJson) {
      return List.of();
    }
  }
}

package dev.backroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/asyncapi.yaml names every event that has a schema, each with its own. */
class EventDescriptionTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String SUFFIX = ".schema.json";
  private static final String MESSAGES = "/components/messages";

  @Test
  void describesEveryEventThatHasASchema() throws IOException {
    assertThat(doubts(description())).isEmpty();
    assertThat(description().at("/channels/events/address").asText()).isEqualTo("/events");
    assertThat(description().at("/operations/takeIn/channel/$ref").asText())
        .isEqualTo("#/channels/events");
  }

  @Test
  void seesAnEventThatIsMissingOrHasTheSchemaOfAnother() throws IOException {
    var description = description();
    ((ObjectNode) description.at(MESSAGES)).remove("GoodsReceived");
    ((ObjectNode) description.at(MESSAGES + "/ShipmentAnnounced/payload"))
        .put("$ref", "../connectors/events/goods.received.schema.json");

    assertThat(doubts(description))
        .containsExactly(
            "channel: GoodsReceived", "schema: shipment.announced", "missing: goods.received");
  }

  @Test
  void everySchemaAcceptsItsOwnExamples() throws IOException {
    var strict = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    for (var type : typesWithASchema()) {
      var file = Path.of("connectors/events", type + SUFFIX);
      var schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(Files.newInputStream(file), strict);
      var examples = YAML.readTree(file.toFile()).path("examples");
      assertThat(examples).as(type).isNotEmpty();
      examples.forEach(example -> assertThat(schema.validate(example)).as(type).isEmpty());
    }
  }

  private static List<String> doubts(JsonNode description) throws IOException {
    var doubts = new ArrayList<String>();
    var messages = description.at(MESSAGES);
    description
        .at("/channels/events/messages")
        .properties()
        .forEach(
            entry -> {
              var own = "#" + MESSAGES + "/" + entry.getKey();
              if (!entry.getValue().path("$ref").asText().equals(own)
                  || !messages.has(entry.getKey())) {
                doubts.add("channel: " + entry.getKey());
              }
            });
    var missing = typesWithASchema();
    for (var message : messages) {
      var type = message.path("name").asText();
      var own = "../connectors/events/" + type + SUFFIX;
      if (!message.at("/payload/$ref").asText().equals(own)) {
        doubts.add("schema: " + type);
      }
      if (!missing.remove(type)) {
        doubts.add("unknown or twice: " + type);
      }
    }
    missing.forEach(type -> doubts.add("missing: " + type));
    if (description.at("/channels/events/messages").size() < messages.size()) {
      doubts.add("a message in no channel");
    }
    return doubts;
  }

  private static JsonNode description() throws IOException {
    return YAML.readTree(Path.of("docs/asyncapi.yaml").toFile());
  }

  private static Set<String> typesWithASchema() throws IOException {
    try (var files = Files.list(Path.of("connectors/events"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}

package dev.backroom.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Every command can be dragged into a diagram, and what is dragged has somebody who does it. */
class ElementTemplatesTest {
  private static final Path TEMPLATES = Path.of(".camunda/element-templates");
  private static final Path BAD_TEMPLATES = Path.of("src/test/resources/bad-templates");
  private static final String SCHEMA =
      "https://unpkg.com/@camunda/element-templates-json-schema@0.19.0/resources/schema.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyTemplateIsACommandThatHasARoute() {
    assertThat(templates(TEMPLATES)).allSatisfy(file -> assertThat(faults(file)).isEmpty());
  }

  @Test
  void everyCommandHasATemplate() {
    assertThat(templates(TEMPLATES))
        .extracting(file -> bound(read(file), "camunda:topic"))
        .containsExactlyInAnyOrderElementsOf(RouteShapeTest.sinks("erp"));
  }

  @Test
  void rejectsATemplateWithoutRouteOrWords() {
    assertThat(templates(BAD_TEMPLATES))
        .singleElement()
        .satisfies(
            file ->
                assertThat(faults(file))
                    .containsExactly(
                        "is not checked against the schema",
                        "is not an external task",
                        "no route carries out erp.delete-everything",
                        "its id is not dev.backroom.erp.delete-everything",
                        "its file is not erp-delete-everything.json",
                        "has no description",
                        "is no service task"));
  }

  private static List<String> faults(Path file) {
    var template = read(file);
    var topic = bound(template, "camunda:topic");
    var faults = new ArrayList<String>();
    expect(
        faults,
        template.path("$schema").asText().equals(SCHEMA),
        "is not checked against the schema");
    expect(faults, bound(template, "camunda:type").equals("external"), "is not an external task");
    expect(faults, RouteShapeTest.sinks("erp").contains(topic), "no route carries out " + topic);
    var id = "dev.backroom." + topic;
    expect(faults, template.path("id").asText().equals(id), "its id is not " + id);
    var name = topic.replace('.', '-') + ".json";
    expect(faults, file.endsWith(name), "its file is not " + name);
    expect(faults, template.path("description").asText().endsWith("."), "has no description");
    expect(
        faults,
        template.at("/elementType/value").asText().equals("bpmn:ServiceTask"),
        "is no service task");
    return faults;
  }

  private static void expect(List<String> faults, boolean holds, String otherwise) {
    if (!holds) {
      faults.add(otherwise);
    }
  }

  private static String bound(JsonNode template, String property) {
    return StreamSupport.stream(template.path("properties").spliterator(), false)
        .filter(value -> value.at("/binding/name").asText().equals(property))
        .map(value -> value.path("value").asText())
        .findFirst()
        .orElse("");
  }

  private static TreeSet<Path> templates(Path folder) {
    try (var files = Files.list(folder)) {
      return new TreeSet<>(files.toList());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}

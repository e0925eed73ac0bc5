package dev.backroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The descriptions in docs say neither more nor less than the code does. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class ApiDescriptionTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String SUFFIX = ".schema.json";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void describesEveryAddressThatOthersRelyOn() throws IOException {
    assertThat(described()).isEqualTo(mapped());
  }

  @Test
  void describesEveryEventThatHasASchema() throws IOException {
    var messages = YAML.readTree(Path.of("docs/asyncapi.yaml").toFile()).at("/components/messages");
    var names = new TreeSet<String>();
    for (var message : messages) {
      names.add(message.path("name").asText());
      assertThat(Path.of("docs").resolve(message.at("/payload/$ref").asText())).exists();
    }
    assertThat(names).isEqualTo(typesWithASchema());
  }

  @Test
  void everySchemaAcceptsItsOwnExamples() throws IOException {
    for (var type : typesWithASchema()) {
      var file = Path.of("connectors/events", type + SUFFIX);
      var schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(Files.newInputStream(file));
      var examples = YAML.readTree(file.toFile()).path("examples");
      assertThat(examples).as(type).isNotEmpty();
      examples.forEach(example -> assertThat(schema.validate(example)).as(type).isEmpty());
    }
  }

  @Test
  void seesAnAddressThatIsNotDescribed() {
    assertThat(Set.of("GET /api/cases")).isNotEqualTo(mapped());
  }

  private static Set<String> described() throws IOException {
    var paths = YAML.readTree(Path.of("docs/openapi.yaml").toFile()).path("paths");
    return paths.properties().stream()
        .flatMap(path -> operations(path.getKey(), path.getValue()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> operations(String path, JsonNode operations) {
    return operations.properties().stream()
        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path);
  }

  private Set<String> mapped() {
    return mappings.getHandlerMethods().keySet().stream()
        .flatMap(
            mapping ->
                mapping.getPatternValues().stream()
                    .flatMap(
                        path ->
                            mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
        .filter(address -> address.contains(" /api/") || address.endsWith(" /events"))
        .collect(Collectors.toCollection(TreeSet::new));
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

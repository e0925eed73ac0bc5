package dev.backroom.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backroom.sandbox.Description.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The descriptions of the simulated systems say neither more nor less than the code does. */
class SandboxDescriptionTest extends SandboxOverHttp {
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private final Map<String, String> answered = new HashMap<>();

  @Test
  void describesEveryAddressAndWhatItWants() {
    assertThat(described()).isEqualTo(MappedOperations.of(mappings));
  }

  @Test
  void seesAnAddressAndAParameterThatIsNotDescribed() {
    var mapped = MappedOperations.of(mappings);

    assertThat(mapped)
        .contains("GET /sandbox/supplier/orders [query:reference!]")
        .contains("GET /sandbox/erp/purchase-orders [query:reference]")
        .contains("PUT /sandbox/control/faults/{system} [body, path:system!]");
    var order = Description.of("erp").operations().get(4);
    assertThat(Description.of("erp").faultsOf(order.example(), order.request().orElseThrow()))
        .isEmpty();
    var wrong = order.example().<ObjectNode>deepCopy().put("lines", "many");
    assertThat(Description.of("erp").faultsOf(wrong, order.request().orElseThrow())).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"erp", "supplier", "warehouse", "control"})
  void answersEveryExampleAsDescribed(String name) {
    var description = Description.of(name);
    send("PO-2026-000009");
    clock.advance(Duration.ofDays(3));
    for (var operation : description.operations()) {
      operation
          .request()
          .ifPresent(
              schema ->
                  assertThat(description.faultsOf(operation.example(), schema))
                      .as("example of " + operation.signature())
                      .isEmpty());
      var answer =
          call(operation, this::example, operation.request().map(any -> operation.example()));

      assertThat(answer.getStatusCode().is2xxSuccessful()).as(operation.signature()).isTrue();
      assertAnsweredAsDescribed(description, operation, answer);
      clock.advance(Duration.ofDays(1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"erp", "supplier", "warehouse", "control"})
  void describesWhatIsAnsweredToTheUnknownAndTheEmpty(String name) {
    var description = Description.of(name);
    var nothing = Optional.<JsonNode>of(JsonNodeFactory.instance.objectNode());
    for (var operation : description.operations()) {
      var body = operation.request().map(any -> operation.example());
      assertDescribed(operation, call(operation, parameter -> "unknown", body));
      assertDescribed(operation, call(operation, this::example, body.isEmpty() ? body : nothing));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"erp", "supplier", "warehouse", "control"})
  void servesItsDescriptionAlsoWhileItFails(String name) throws IOException {
    for (var failing : FaultSwitches.SYSTEMS) {
      faults(failing, Map.of("errorRate", 1));
    }

    assertThat(system.getForObject("/sandbox/" + name + "/openapi.yaml", String.class))
        .isEqualTo(Files.readString(Path.of("docs/sandbox-%s.yaml".formatted(name))));
  }

  private void assertAnsweredAsDescribed(
      Description description, Operation operation, ResponseEntity<JsonNode> answer) {
    assertDescribed(operation, answer);
    var schema = description.content(operation, answer.getStatusCode().value());
    var body = Optional.ofNullable(answer.getBody()).filter(JsonNode::isContainerNode);
    assertThat(body.isPresent()).as(operation.signature()).isEqualTo(schema.isPresent());
    body.ifPresent(
        document -> {
          assertThat(document).as("compared for " + operation.signature()).isNotEmpty();
          assertThat(description.faultsOf(document, schema.orElseThrow()))
              .as("%s answered %s", operation.signature(), document)
              .isEmpty();
          remember(document);
        });
  }

  private static void assertDescribed(Operation operation, ResponseEntity<JsonNode> answer) {
    assertThat(operation.responses().has(String.valueOf(answer.getStatusCode().value())))
        .as("%s answered %s", operation.signature(), answer.getStatusCode())
        .isTrue();
  }

  /** Numbers that the ERP has given stand in for those of the examples. */
  private void remember(JsonNode document) {
    if (document.has("number")) {
      answered.put("number", document.path("number").asText());
    }
  }

  private String example(JsonNode parameter) {
    var name = parameter.path("name").asText();
    return answered.getOrDefault(name, parameter.path("example").asText());
  }

  private ResponseEntity<JsonNode> call(
      Operation operation, Function<JsonNode, String> value, Optional<JsonNode> body) {
    var address = UriComponentsBuilder.fromPath(operation.path());
    var inPath = new HashMap<String, String>();
    for (var parameter : operation.parameters()) {
      var name = parameter.path("name").asText();
      if (parameter.path("in").asText().equals("path")) {
        inPath.put(name, value.apply(parameter));
      } else {
        address.queryParam(name, value.apply(parameter));
      }
    }
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    var answer =
        operator.exchange(
            address.buildAndExpand(inPath).toUriString(),
            HttpMethod.valueOf(operation.method()),
            new HttpEntity<>(body.map(JsonNode::toString).orElse(null), headers),
            String.class);
    return ResponseEntity.status(answer.getStatusCode()).body(json(answer));
  }

  private static JsonNode json(ResponseEntity<String> answer) {
    var type = answer.getHeaders().getContentType();
    return answer.getBody() != null && type != null && type.getSubtype().endsWith("json")
        ? read(answer.getBody())
        : null;
  }

  private static JsonNode read(String body) {
    try {
      return new com.fasterxml.jackson.databind.ObjectMapper().readTree(body);
    } catch (IOException cause) {
      throw new java.io.UncheckedIOException(cause);
    }
  }

  private static Set<String> described() {
    return Stream.of("erp", "supplier", "warehouse", "control")
        .flatMap(name -> Description.of(name).operations().stream())
        .map(Operation::signature)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

package dev.backroom.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One of the OpenAPI descriptions under docs. */
record Description(JsonNode document) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String PARAMETERS = "parameters";

  /** A method of an address. */
  record Operation(
      String method,
      String path,
      List<JsonNode> parameters,
      Optional<JsonNode> request,
      JsonNode responses) {

    /** Where it is and what it wants; an exclamation mark stands for what must be given. */
    String signature() {
      var wanted = new TreeSet<String>();
      parameters.forEach(
          parameter ->
              wanted.add(
                  "%s:%s%s"
                      .formatted(
                          parameter.path("in").asText(),
                          parameter.path("name").asText(),
                          parameter.path("required").asBoolean() ? "!" : "")));
      request.ifPresent(body -> wanted.add("body"));
      return method + " " + path + " " + wanted;
    }

    JsonNode example() {
      return request.map(schema -> schema.path("examples").path(0)).orElseThrow();
    }
  }

  static Description of(String system) {
    try {
      return new Description(
          YAML.readTree(Files.readString(Path.of("docs/sandbox-%s.yaml".formatted(system)))));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    for (var path : document.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (!operation.getKey().equals(PARAMETERS)) {
          operations.add(
              operation(path.getKey(), operation.getKey(), path.getValue(), operation.getValue()));
        }
      }
    }
    return operations;
  }

  Set<ValidationMessage> faultsOf(JsonNode value, JsonNode schema) {
    var whole = schema.<ObjectNode>deepCopy();
    whole.set("components", document.path("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(whole)
        .validate(value);
  }

  /** What the status is described to carry. */
  Optional<JsonNode> content(Operation operation, int status) {
    var content = resolved(operation.responses().path(String.valueOf(status))).path("content");
    return StreamSupport.stream(content.spliterator(), false)
        .map(type -> type.path("schema"))
        .filter(JsonNode::isObject)
        .findFirst();
  }

  private Operation operation(String path, String method, JsonNode shared, JsonNode own) {
    var parameters =
        Stream.of(shared, own)
            .flatMap(node -> StreamSupport.stream(node.path(PARAMETERS).spliterator(), false))
            .map(this::resolved)
            .toList();
    var body = resolved(own.path("requestBody")).at("/content/application~1json/schema");
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        parameters,
        Optional.of(resolved(body)).filter(JsonNode::isObject),
        own.path("responses"));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}

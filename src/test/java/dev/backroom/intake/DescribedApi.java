package dev.backroom.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The addresses, parameters and answers that docs/openapi.yaml promises, one line each. */
final class DescribedApi {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private DescribedApi() {}

  static JsonNode read() throws IOException {
    return YAML.readTree(Path.of("docs/openapi.yaml").toFile());
  }

  /** {@code GET /api/cases} to its parameters, such as {@code page query 0}. */
  static Map<String, TreeSet<String>> parameters(JsonNode api) {
    var byAddress = new TreeMap<String, TreeSet<String>>();
    operations(api)
        .forEach(
            operation ->
                byAddress.put(
                    operation.address(),
                    new TreeSet<>(
                        elements(operation.node().path("parameters"))
                            .map(DescribedApi::parameter)
                            .toList())));
    return byAddress;
  }

  static Map<String, TreeSet<String>> answers(JsonNode api) {
    var byAddress = new TreeMap<String, TreeSet<String>>();
    operations(api)
        .forEach(
            operation -> {
              var codes = new TreeSet<String>();
              operation.node().path("responses").fieldNames().forEachRemaining(codes::add);
              byAddress.put(operation.address(), codes);
            });
    return byAddress;
  }

  private static String parameter(JsonNode parameter) {
    var schema = parameter.path("schema");
    var values = elements(schema.path("enum")).map(JsonNode::asText).sorted().toList();
    return "%s %s %s%s"
        .formatted(
            parameter.path("name").asText(),
            parameter.path("in").asText(),
            values.isEmpty() ? schema.path("type").asText() : values,
            schema.has("default") ? " = " + schema.path("default").asText() : "");
  }

  record Operation(String address, JsonNode node) {}

  static Stream<Operation> operations(JsonNode api) {
    return api.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .map(
                        operation ->
                            new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}

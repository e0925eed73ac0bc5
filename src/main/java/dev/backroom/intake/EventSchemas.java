package dev.backroom.intake;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The JSON Schema (2020-12) of every event type, read once from {@code connectors/events}. */
@Component
class EventSchemas {
  private static final String SUFFIX = ".schema.json";

  private final Map<String, JsonSchema> byType = new TreeMap<>();

  EventSchemas(ResourcePatternResolver resources) throws IOException {
    var config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .build();
    var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    for (var file : resources.getResources("classpath*:connectors/events/*" + SUFFIX)) {
      byType.put(type(file), schema(factory, config, file));
    }
  }

  Set<String> types() {
    return byType.keySet();
  }

  /** Refuses a payload that its type's schema does not allow, and a type that has no schema. */
  void check(String at, IncomingEvent event) {
    if (!byType.containsKey(event.type())) {
      throw new InvalidEvent(at + "/type", "This is no known type; known are " + types());
    }
    of(event.type()).validate(event.data()).stream()
        .findFirst()
        .ifPresent(
            wrong -> {
              throw new InvalidEvent(
                  at + "/data" + wrong.getInstanceLocation(), wrong.getMessage());
            });
  }

  private JsonSchema of(String type) {
    return Objects.requireNonNull(byType.get(type));
  }

  private static String type(Resource file) {
    var name = String.valueOf(file.getFilename());
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private static JsonSchema schema(
      JsonSchemaFactory factory, SchemaValidatorsConfig config, Resource file) {
    try (var content = file.getInputStream()) {
      return factory.getSchema(content, config);
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot read " + file, cause);
    }
  }
}

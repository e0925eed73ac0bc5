package dev.backroom.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/** The rows of a dynamic list: a JSON list of objects, each with the fields of the list. */
final class FormList {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FormList() {}

  /** What is wrong with the first row that cannot be taken. */
  static Optional<String> fault(JsonNode list, @Nullable TypedValue typed) {
    return rows(typed)
        .map(
            rows ->
                IntStream.range(0, rows.size())
                    .boxed()
                    .flatMap(row -> fault(list, rows.get(row), row + 1).stream())
                    .findFirst())
        .orElse(Optional.of("must be a list with at least one row"));
  }

  private static Optional<JsonNode> rows(@Nullable TypedValue typed) {
    try {
      var rows = typed instanceof JsonValue json ? JSON.readTree(json.getValueSerialized()) : null;
      return Optional.ofNullable(rows).filter(JsonNode::isArray).filter(list -> !list.isEmpty());
    } catch (JsonProcessingException noJson) {
      return Optional.empty();
    }
  }

  private static Optional<String> fault(JsonNode list, JsonNode row, int number) {
    return StreamSupport.stream(list.path("components").spliterator(), false)
        .filter(component -> component.hasNonNull("key"))
        .map(FormField::new)
        .flatMap(
            field ->
                field
                    .fault(Variables.untypedValue(plain(row.path(field.key()))))
                    .map(fault -> "row %d: '%s' %s".formatted(number, field.key(), fault))
                    .stream())
        .findFirst();
  }

  private static @Nullable Object plain(JsonNode value) {
    return JSON.convertValue(value, Object.class);
  }
}

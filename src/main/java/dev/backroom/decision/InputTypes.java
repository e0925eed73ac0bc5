package dev.backroom.decision;

import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.jspecify.annotations.Nullable;

/** The declared types of a table's inputs, and values of them read from text. */
final class InputTypes {

  private InputTypes() {}

  /** By input expression, which is the variable that the column reads. */
  static Map<String, String> of(byte[] dmn) {
    var types = new HashMap<String, String>();
    for (var input :
        Dmn.readModelFromStream(new ByteArrayInputStream(dmn))
            .getModelElementsByType(Input.class)) {
      types.put(
          input.getInputExpression().getText().getTextContent().trim(),
          String.valueOf(input.getInputExpression().getTypeRef()));
    }
    return types;
  }

  /** {@code null} is null; so is an empty cell, but in a column of text, where it is empty text. */
  static @Nullable Object typed(@Nullable String type, String value) {
    if (value.equals("null") || (value.isEmpty() && type != null && !"string".equals(type))) {
      return null;
    }
    return switch (String.valueOf(type)) {
      case "boolean" -> Boolean.valueOf(value);
      case "integer" -> Integer.valueOf(value);
      case "long" -> Long.valueOf(value);
      case "double" -> Double.valueOf(value);
      case "date" ->
          Date.from(LocalDateTime.parse(value).atZone(ZoneId.systemDefault()).toInstant());
      default -> value;
    };
  }
}

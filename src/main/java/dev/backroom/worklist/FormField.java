package dev.backroom.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** One field of a form, and what it takes: a browser checks that, whoever calls REST does not. */
record FormField(JsonNode component) {

  String key() {
    return component.path("key").asText();
  }

  /** What is wrong with the value and what would be right; nothing if it can be taken. */
  Optional<String> fault(@Nullable TypedValue typed) {
    if (typed instanceof ObjectValue) {
      return Optional.of("takes no Java object");
    }
    var value = typed == null ? null : typed.getValue();
    if (value == null || value.equals("")) {
      return isRequired() ? Optional.of("is missing") : Optional.empty();
    }
    return switch (component.path("type").asText()) {
      case "number" -> faultOfNumber(value);
      case "checkbox" -> unless(value instanceof Boolean, "must be true or false");
      case "datetime" -> faultOfDate(value);
      case "select", "radio" -> unless(options().contains(value), "must be one of " + options());
      case "textfield", "textarea" -> faultOfText(value);
      default -> Optional.empty();
    };
  }

  /** Whether a field that hides itself is shown depends on the others, so it may be missing. */
  private boolean isRequired() {
    return validate("required").asBoolean(false) && !component.has("conditional");
  }

  private Optional<String> faultOfNumber(Object value) {
    var whole = component.path("decimalDigits").asInt(-1) == 0;
    if (!(value instanceof Number number)
        || whole && number.doubleValue() != Math.rint(number.doubleValue())) {
      return Optional.of(whole ? "must be a whole number" : "must be a number");
    }
    if (number.doubleValue() < validate("min").asDouble(Double.NEGATIVE_INFINITY)) {
      return Optional.of("must be at least " + validate("min"));
    }
    return unless(
        number.doubleValue() <= validate("max").asDouble(Double.POSITIVE_INFINITY),
        "must be at most " + validate("max"));
  }

  private Optional<String> faultOfDate(Object value) {
    if (!"date".equals(component.path("subtype").asText())) {
      return Optional.empty();
    }
    try {
      LocalDate.parse(value.toString());
      return unless(value instanceof String, "must be a date as text");
    } catch (DateTimeParseException noDate) {
      return Optional.of("must be a date such as 2026-12-31");
    }
  }

  private Optional<String> faultOfText(Object value) {
    if (!(value instanceof String text)) {
      return Optional.of("must be a text");
    }
    if (text.isBlank() && isRequired()) {
      return Optional.of("is missing");
    }
    var pattern = validate("pattern").asText();
    if (!pattern.isEmpty() && !text.matches(pattern)) {
      return Optional.of("must look as its label says: " + component.path("label").asText());
    }
    var longest = validate("maxLength").asInt(Integer.MAX_VALUE);
    return unless(text.length() <= longest, "must have at most %d characters".formatted(longest));
  }

  /** What can be chosen, in the form's order. */
  List<FormChoice> choices() {
    return StreamSupport.stream(component.path("values").spliterator(), false)
        .map(one -> new FormChoice(one.path("value").asText(), one.path("label").asText()))
        .toList();
  }

  private List<String> options() {
    return choices().stream().map(FormChoice::value).toList();
  }

  private JsonNode validate(String rule) {
    return component.path("validate").path(rule);
  }

  private static Optional<String> unless(boolean right, String fault) {
    return right ? Optional.empty() : Optional.of(fault);
  }
}

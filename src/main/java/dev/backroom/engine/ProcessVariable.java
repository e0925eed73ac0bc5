package dev.backroom.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The typed name of a process variable; the only way in which code touches one.
 *
 * <p>Variables are scalars or one JSON document, so no Java class name ever reaches the database.
 */
public final class ProcessVariable<T> {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final String name;
  private final Function<T, Object> stored;
  private final Function<Object, T> read;

  private ProcessVariable(String name, Function<T, Object> stored, Function<Object, T> read) {
    this.name = name;
    this.stored = stored;
    this.read = read;
  }

  public static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, value -> value, String.class::cast);
  }

  /** A whole number. Forms and expressions may have written an Integer. */
  public static ProcessVariable<Long> number(String name) {
    return new ProcessVariable<>(name, value -> value, value -> ((Number) value).longValue());
  }

  public static ProcessVariable<Boolean> flag(String name) {
    return new ProcessVariable<>(name, value -> value, Boolean.class::cast);
  }

  /** An instant, stored as ISO-8601 text in UTC. */
  public static ProcessVariable<Instant> moment(String name) {
    return new ProcessVariable<>(name, Instant::toString, value -> Instant.parse((String) value));
  }

  /** One JSON document; unknown properties are ignored, so that senders may add to it. */
  public static <D> ProcessVariable<D> document(String name, Class<D> type) {
    return new ProcessVariable<>(name, ProcessVariable::json, value -> parse(name, value, type));
  }

  public String name() {
    return name;
  }

  /** Fails with the name of the variable when the case does not have it. */
  public T get(VariableScope scope) {
    return find(scope)
        .orElseThrow(
            () -> new IllegalStateException("The case has no variable '%s'".formatted(name)));
  }

  public Optional<T> find(VariableScope scope) {
    TypedValue typed = scope.getVariableTyped(name, false);
    return read(typed);
  }

  Optional<T> find(VariableMap variables) {
    TypedValue typed = variables.getValueTyped(name);
    return read(typed);
  }

  private Optional<T> read(@Nullable TypedValue typed) {
    return Optional.ofNullable(typed).map(ProcessVariable::raw).map(read);
  }

  /** The value as the engine keeps it, for a case that does not run right now. */
  public Object stored(T value) {
    return stored.apply(value);
  }

  /** A value as an expression of a diagram hands it on. */
  public T parsed(Object value) {
    return read.apply(value instanceof SpinJsonNode json ? json.toString() : value);
  }

  public void set(VariableScope scope, T value) {
    scope.setVariable(name, stored.apply(value));
  }

  /**
   * Sets a scalar until the transaction ends: the input of a table that follows at once, which
   * history keeps with the decision.
   */
  public void pass(VariableScope scope, T value) {
    scope.setVariable(name, Variables.untypedValue(stored.apply(value), true));
  }

  private static @Nullable Object raw(TypedValue value) {
    return value instanceof JsonValue json ? text(json) : value.getValue();
  }

  /** A document that somebody has looked into keeps its text no longer. */
  private static @Nullable String text(JsonValue json) {
    var text = json.getValueSerialized();
    var document = text == null ? json.getValue() : null;
    return document == null ? text : document.toString();
  }

  private static Object json(Object document) {
    try {
      return SpinValues.jsonValue(JSON.writeValueAsString(document)).create();
    } catch (JsonProcessingException cause) {
      throw new IllegalArgumentException("Cannot write as JSON: " + document, cause);
    }
  }

  private static <D> D parse(String name, Object json, Class<D> type) {
    try {
      return JSON.readValue((String) json, type);
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException(
          "Variable '%s' is no %s: %s"
              .formatted(name, type.getSimpleName(), cause.getOriginalMessage()),
          cause);
    }
  }
}

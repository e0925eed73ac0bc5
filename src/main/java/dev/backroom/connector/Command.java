package dev.backroom.connector;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.backroom.shared.BusinessKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * One call that a process wants made outside.
 *
 * @param idempotencyKey the same however often it is tried, another when the flow comes round again
 * @param variables of the case; JSON documents as text
 */
public record Command(
    String topic,
    BusinessKey businessKey,
    String activityId,
    String idempotencyKey,
    Map<String, Object> variables) {
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** Fails with the name of the variable when the case does not have it. */
  public <D> D document(String variable, Class<D> type) {
    try {
      return JSON.readValue(text(variable), type);
    } catch (IOException cause) {
      throw new UncheckedIOException("Variable " + variable + " of " + businessKey, cause);
    }
  }

  public String text(String variable) {
    return find(variable)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s of %s needs the variable '%s'".formatted(topic, businessKey, variable)));
  }

  public Optional<String> find(String variable) {
    return Optional.ofNullable(variables.get(variable)).map(String::valueOf);
  }
}

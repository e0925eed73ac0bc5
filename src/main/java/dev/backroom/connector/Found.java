package dev.backroom.connector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a look-up found. */
public final class Found {

  private Found() {}

  /**
   * The records of a list, which may be empty; any other answer is no answer. "Nothing" must never
   * be read into a page of a proxy, for what is not there is created.
   */
  public static Stream<JsonNode> in(JsonNode answer) {
    if (!answer.isArray()) {
      throw new IllegalStateException("The look-up was answered with no list: " + answer);
    }
    return StreamSupport.stream(answer.spliterator(), false);
  }
}

package dev.backroom.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {
  private static final String GOOD =
      """
      {"specversion":"1.0","id":"e-1","source":"/scale","type":"parcel.collected","subject":"P-1",\
      "time":"2026-03-02T09:00:00+01:00","data":{"weight":3}}""";

  private final EventReader reader = new EventReader(new ObjectMapper(), Clock.systemUTC());

  @Test
  void readsTheMomentOfTheSender() {
    assertThat(reader.structured(GOOD.getBytes(UTF_8)).time())
        .isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
  }

  @ParameterizedTest(name = "{0} instead of {1} is refused at {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "2026-03-02T09:00:00+01:00" | "tomorrow"                  | /time
          "2026-03-02T09:00:00+01:00" | "2026-03-02"                | /time
          "2026-03-02T09:00:00+01:00" | "2026-02-30T09:00:00Z"      | /time
          "2026-03-02T09:00:00+01:00" | "+99999-01-01T09:00:00Z"    | /time
          "2026-03-02T09:00:00+01:00" | 17                          | /time
          "/scale"                    | "not a uri"                 | /source
          "/scale"                    | " "                         | /source
          "1.0"                       | "0.3"                       | /specversion
          "1.0"                       | 1.0                         | /specversion
          "e-1"                       | null                        | /id
          "parcel.collected"          | {}                          | /type
          "P-1"                       | "two words"                 | /subject
          "data"                      | "date"                      | /data
          """)
  void namesTheAttributeInPlainWords(String right, String wrong, String pointer) {
    var refused = refusal(GOOD.replace(right, wrong));

    assertThat(refused.pointer()).isEqualTo(pointer);
    assertThat(refused).hasMessageNotContainingAny("com.fasterxml", "java.", "Exception", "io.");
    assertThat(inBatch("[" + GOOD + "," + GOOD.replace(right, wrong) + "]").pointer())
        .isEqualTo("/1" + pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a":      | line 1
          {"a" 1}    | line 1
          {} {}      | line 1
          [1]        | object
          """)
  void saysWhereTheJsonEnds(String body, String words) {
    assertThat(refusal(body))
        .hasMessageContaining(words)
        .hasMessageNotContainingAny("com.fasterxml", "Source", "StreamRead");
    assertThat(refusal("").getMessage()).contains("empty");
  }

  @Test
  void readsTheSameAttributesFromHeaders() {
    var headers =
        new HashMap<>(
            Map.of(
                "ce-specversion", "1.0",
                "ce-id", "e-1",
                "ce-source", "/scale",
                "ce-type", "parcel.collected",
                "ce-subject", "P-1",
                "ce-time", "2026-03-02T08:00:00Z"));
    var body = "{\"weight\":3}".getBytes(UTF_8);
    assertThat(reader.binary(headers, body)).isEqualTo(reader.structured(GOOD.getBytes(UTF_8)));

    headers.put("ce-time", "soon");
    var refused = catchThrowableOfType(InvalidEvent.class, () -> reader.binary(headers, body));

    assertThat(refused.pointer()).isEqualTo("/time");
  }

  private InvalidEvent refusal(String body) {
    return catchThrowableOfType(InvalidEvent.class, () -> reader.structured(body.getBytes(UTF_8)));
  }

  private InvalidEvent inBatch(String body) {
    return catchThrowableOfType(InvalidEvent.class, () -> reader.batch(body.getBytes(UTF_8)));
  }
}

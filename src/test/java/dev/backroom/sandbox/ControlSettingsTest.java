package dev.backroom.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.AnyDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@AnyDatabase
class ControlSettingsTest extends SandboxOverHttp {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
          faults/bank        | {}                         | There is no system 'bank'; there are [erp, supplier, warehouse]
          faults/erp         | {'errorRate': 7}           | errorRate must be from 0 to 1, not 7.0
          faults/erp         | {'lostAnswerRate': -0.1}   | lostAnswerRate must be from 0 to 1, not -0.1
          faults/erp         | {'duplicateRate': 1.01}    | duplicateRate must be from 0 to 1, not 1.01
          faults/erp         | {'outOfOrderRate': 2}      | outOfOrderRate must be from 0 to 1, not 2.0
          faults/erp         | {'malformedRate': 'NaN'}   | malformedRate must be from 0 to 1, not NaN
          faults/supplier    | {'latencyMs': -1}          | latencyMs must be at least 0, not -1
          faults/warehouse   | {'errorRat': 0.2}          | There is no setting 'errorRat'
          faults/warehouse   | {'errorRate': 'often'}     | often
          faults/warehouse   | []                         | Settings are an object, not []
          suppliers/SUP-ACME | {'damagedPercent': 101}    | damagedPercent must be from 0 to 100, not 101
          suppliers/SUP-ACME | {'shipPercent': -5}        | shipPercent must be at least 0, not -5
          suppliers/SUP-ACME | {'lateDays': -1}           | lateDays must be at least 0, not -1
          suppliers/SUP-ACME | {'answerDays': -0.5}       | answerDays must be at least 0, not -0.5
          suppliers/SUP-ACME | {'answer': 'PERHAPS'}      | PERHAPS
          """)
  void refusesWhatCannotBe(String where, String settings, String because) {
    var before = get("/sandbox/control");

    var answer = put(where, settings.replace('\'', '"'));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer.getBody().path("detail").asText()).contains(because);
    assertThat(get("/sandbox/control")).isEqualTo(before);
  }

  @Test
  void showsWhatIsSet() {
    faults("erp", Map.of("errorRate", 1, "seed", 7));
    fix(Map.of("answer", "SEEDED", "seed", 3));

    var set = get("/sandbox/control");
    assertThat(set.at("/faults/erp/errorRate").asDouble()).isEqualTo(1);
    assertThat(set.at("/suppliers/SUP-ACME/answer").asText()).isEqualTo("SEEDED");
  }

  private ResponseEntity<JsonNode> put(String where, String settings) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return operator.exchange(
        "/sandbox/control/" + where,
        HttpMethod.PUT,
        new HttpEntity<>(settings, headers),
        JsonNode.class);
  }
}

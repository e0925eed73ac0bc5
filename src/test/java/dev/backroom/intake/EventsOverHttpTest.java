package dev.backroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class EventsOverHttpTest {
  @Autowired TestRestTemplate anonymous;
  @Autowired JdbcClient database;

  @AfterEach
  void empty() {
    database.sql("delete from bk_inbox").update();
    database.sql("delete from bk_inbox_conflict").update();
  }

  @Test
  void accepts202RepeatsWith200AndKeepsTheConflictWith409() {
    assertThat(structured(event("e-1", 3)).getStatusCode().value()).isEqualTo(202);
    assertThat(structured(event("e-1", 3)).getStatusCode().value()).isEqualTo(200);
    assertThat(structured(event("e-1", 4)).getStatusCode().value()).isEqualTo(409);
  }

  @Test
  void namesTheFailingPlaceOfThePayload() {
    var answer = structured(event("e-1", 0));

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
    assertThat(answer.getBody()).contains("\"pointer\":\"/data/weight\"");
  }

  @Test
  void namesAMissingAttributeAnUnknownTypeAndWhatIsNoJson() {
    assertThat(structured("{\"specversion\":\"1.0\",\"id\":\"1\"}").getBody()).contains("/source");
    assertThat(structured(event("e-1", 3).replace("parcel.collected", "parcel.eaten")).getBody())
        .contains("\"pointer\":\"/type\"");
    assertThat(structured("{").getStatusCode().value()).isEqualTo(400);
    assertThat(structured(event("e-1", 3).replace("P-1", "no key!")).getBody())
        .contains("\"pointer\":\"/subject\"");
  }

  @Test
  void takesTheAttributesFromHeadersInBinaryMode() {
    var headers = new HttpHeaders();
    headers.add("ce-specversion", "1.0");
    headers.add("ce-id", "e-2");
    headers.add("ce-source", "/scale");
    headers.add("ce-type", "parcel.collected");
    headers.add("ce-subject", "P-2");

    assertThat(
            post("integration", "application/json", "{\"weight\":3}", headers)
                .getStatusCode()
                .value())
        .isEqualTo(202);
    headers.remove("ce-subject");
    assertThat(post("integration", "application/json", "{\"weight\":3}", headers).getBody())
        .contains("/subject");
  }

  @Test
  void refusesAWholeBatchAndNamesTheEventInIt() {
    var answer = batch("[" + event("e-1", 3) + "," + event("e-2", 0) + "]");

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody()).contains("/1/data/weight");
    assertThat(stored()).isZero();
    assertThat(batch("[" + event("e-1", 3) + "," + event("e-2", 3) + "]").getStatusCode().value())
        .isEqualTo(202);
    assertThat(stored()).isEqualTo(2);
  }

  @Test
  void takesTenThousandEventsAsAWholeOrNotAtAll() {
    var events = IntStream.range(0, 10_000).mapToObj(number -> event("e-" + number, 3)).toList();
    var spoilt = new ArrayList<>(events);
    spoilt.set(9_999, event("e-9999", 0));

    assertThat(batch(spoilt.toString()).getBody()).contains("/9999/data/weight");
    assertThat(stored()).isZero();
    assertThat(batch(events.toString()).getStatusCode().value()).isEqualTo(202);
    assertThat(stored()).isEqualTo(10_000);
    assertThat(batch(events.toString()).getStatusCode().value()).as("once more").isEqualTo(200);
    assertThat(stored()).isEqualTo(10_000);
  }

  @Test
  void refusesOtherContentTypesAndOtherPeople() {
    assertThat(post("integration", "text/plain", "x", new HttpHeaders()).getStatusCode().value())
        .isEqualTo(415);
    assertThat(
            post("auditor", EventsController.STRUCTURED, event("e-1", 3), new HttpHeaders())
                .getStatusCode()
                .value())
        .isEqualTo(403);
  }

  private long stored() {
    return database.sql("select count(*) from bk_inbox").query(Long.class).single();
  }

  private ResponseEntity<String> structured(String body) {
    return post("integration", EventsController.STRUCTURED, body, new HttpHeaders());
  }

  private ResponseEntity<String> batch(String body) {
    return post("integration", EventsController.BATCH, body, new HttpHeaders());
  }

  private ResponseEntity<String> post(String user, String type, String body, HttpHeaders more) {
    var headers = new HttpHeaders(more);
    headers.set(HttpHeaders.CONTENT_TYPE, type);
    return anonymous
        .withBasicAuth(user, "backroom")
        .postForEntity("/events", new HttpEntity<>(body, headers), String.class);
  }

  private static String event(String id, int weight) {
    return """
        {"specversion":"1.0","id":"%s","source":"/test","type":"parcel.collected","subject":"P-1",\
        "data":{"weight":%d}}"""
        .formatted(id, weight);
  }
}

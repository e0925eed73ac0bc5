package dev.backroom.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

class DeadLettersOverHttpTest extends ErrandTest {
  private static final String DISCARD = "/api/dead-letters/supplier/M-1/discard";
  private static final Map<String, String> REASON = Map.of("reason", "told the supplier");

  @Autowired TestRestTemplate http;

  @BeforeEach
  void keepALetter() {
    database
        .sql(
            "insert into bk_dead_letter (mailbox, message_id, message, reason, read_at)"
                + " values ('supplier', 'M-1', '{}', 'no event', ?)")
        .param(OffsetDateTime.now())
        .update();
  }

  @AfterEach
  void forget() {
    database.sql("delete from bk_dead_letter").update();
  }

  @Test
  void anOperatorLaysALetterAsideOnceAndSaysWhy() {
    assertThat(listed()).isOne();

    assertThat(status("operator", Map.of("reason", " "))).isEqualTo(400);
    assertThat(status("operator", REASON)).isEqualTo(204);
    assertThat(status("operator", REASON)).isEqualTo(409);

    assertThat(listed()).isZero();
    assertThat(database.sql("select * from bk_dead_letter").query().singleRow())
        .containsEntry("discarded", "told the supplier")
        .containsEntry("discarded_by", "operator")
        .hasEntrySatisfying("discarded_at", at -> assertThat(at).isNotNull());
    assertThat(
            database
                .sql(
                    "select records || words from bk_ledger where records like '%DiscardDeadLetter%'")
                .query(String.class)
                .list())
        .singleElement()
        .asString()
        .contains("M-1", "told the supplier", "\"INTERVENTION\"");
  }

  @Test
  void nobodyElseDoes() {
    assertThat(status("planner", REASON)).isEqualTo(403);

    assertThat(listed()).isOne();
  }

  private int listed() {
    return as("operator").getForObject("/api/dead-letters", JsonNode.class).size();
  }

  private int status(String user, Map<String, String> reason) {
    return as(user).postForEntity(DISCARD, reason, String.class).getStatusCode().value();
  }

  private TestRestTemplate as(String user) {
    return http.withBasicAuth(user, "backroom");
  }
}

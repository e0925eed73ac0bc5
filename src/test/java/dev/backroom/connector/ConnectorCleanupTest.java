package dev.backroom.connector;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConnectorCleanupTest extends ErrandTest {
  private static final Instant OLD = Instant.parse("2001-01-01T00:00:00Z");
  private static final Instant LIMIT = Instant.parse("2002-01-01T00:00:00Z");
  private static final Instant YOUNG = Instant.parse("2003-01-01T00:00:00Z");
  private static final int SLICE = 2;

  @Autowired ConnectorCleanup cleanup;

  @Test
  void removesOldCommandsButNotThoseOfOpenCases() {
    SYSTEM.stubFor(any(anyUrl()).willReturn(okJson("{\"number\":\"E-1\"}")));
    start("E-PO-0");
    start("E-PO-1");
    awaitAt("E-PO-0", "user_praiseMessenger");
    awaitAt("E-PO-1", "user_praiseMessenger");
    database.sql("update bk_command set first_at = ?").param(utc(OLD)).update();
    IntStream.range(2, 7).forEach(number -> record("E-PO-" + number, 1, OLD));
    record("E-PO-8", 1, OLD);
    record("E-PO-8", 2, YOUNG);

    assertThat(cleanup.cleanJournal(LIMIT, SLICE)).isEqualTo(5);

    assertThat(database.sql("select idempotency_key from bk_command").query(String.class).list())
        .containsExactlyInAnyOrder(
            "E-PO-0:service_runErrand:1",
            "E-PO-1:service_runErrand:1",
            "E-PO-8:service_runErrand:1",
            "E-PO-8:service_runErrand:2");
  }

  @Test
  void removesOldDeadLetters() {
    IntStream.range(0, 5).forEach(number -> letter("OLD-" + number, OLD));
    letter("YOUNG", YOUNG);

    assertThat(cleanup.cleanLetters(LIMIT, SLICE)).isEqualTo(5);

    assertThat(database.sql("select message_id from bk_dead_letter").query(String.class).list())
        .containsExactly("YOUNG");
    database.sql("delete from bk_dead_letter").update();
  }

  private void record(String businessKey, int visit, Instant at) {
    database
        .sql(
            """
            insert into bk_command
              (idempotency_key, business_key, activity_id, topic, state, attempts, first_at)
            values (?, ?, 'service_runErrand', 'test.run-errand', 'COMPLETED', 1, ?)""")
        .params(businessKey + ":service_runErrand:" + visit, businessKey, utc(at))
        .update();
  }

  private void letter(String id, Instant at) {
    database
        .sql(
            """
            insert into bk_dead_letter (mailbox, message_id, message, reason, read_at)
            values ('supplier', ?, '{}', 'no event', ?)""")
        .params(id, utc(at))
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

package dev.backroom.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.backroom.engine.EngineClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A mail server that is down, and comes back; and a mail whose completion was lost. */
@TestPropertySource(
    properties = {
      "backroom.mail.starttls=false",
      "backroom.connector.first-pause=PT0.05S",
      "backroom.connector.longest-pause=PT0.2S",
      "backroom.connector.open-for=PT0.3S",
      "backroom.connector.failures-to-open=3"
    })
class MailOutageTest extends NoticeStory {
  private static final int PORT = freePort();
  private static final List<String> ORDERS =
      IntStream.range(0, 3).mapToObj("PO-2026-00087%d"::formatted).toList();

  private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));

  @Autowired MeterRegistry meters;
  @Autowired EngineClock clock;
  @Autowired ManagementService jobs;

  @DynamicPropertySource
  static void address(DynamicPropertyRegistry settings) {
    settings.add("backroom.systems.mail.url", () -> "smtp://127.0.0.1:" + PORT);
  }

  private static int freePort() {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void losesNothingWhileTheServerIsDownAndBurnsNoAttempts() {
    clock.reset();
    ORDERS.forEach(order -> askFor(order, 72_000, "planner"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                meters.find("backroom.system.paused").tag("system", "mail").gauges().stream()
                    .anyMatch(paused -> paused.value() == 1));
    assertThat(states()).hasSize(6).containsOnly("SENDING");

    server.start();

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(states()).containsOnly("DELIVERED"));
    assertThat(server.getReceivedMessages()).hasSize(6);
    assertThat(runtime.createIncidentQuery().count()).isZero();
  }

  @Test
  void sendsNothingAgainWhoseAnswerIsOnRecord() {
    server.start();
    choose("buyer2", "NONE");
    runtime.startProcessInstanceByKey("approval", ORDER, facts(72_000, "planner"));
    jobs.createJobQuery().executable().list().forEach(job -> jobs.executeJob(job.getId()));
    var number = database.sql("select delivery from bk_notice").query(String.class).single();
    database
        .sql(
            """
            insert into bk_command (idempotency_key, business_key, activity_id, topic, state,
              attempts, document_number, first_at, answered_at)
            values (?, ?, 'service_sendNotice', 'mail.send-notice', 'ANSWERED', 1, '<known>',
              current_timestamp, current_timestamp)
            """)
        .params(number + ":service_sendNotice:1", number)
        .update();

    driver.run();

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(states()).containsExactly("DELIVERED"));
    assertThat(server.getReceivedMessages()).isEmpty();
  }
}

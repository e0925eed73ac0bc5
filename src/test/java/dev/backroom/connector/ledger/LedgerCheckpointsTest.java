package dev.backroom.connector.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backroom.ledger.Checkpoint;
import dev.backroom.ledger.CheckpointSigned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Heads that are signed before the routes start, while they run, and after they have stopped. */
@ExtendWith(OutputCaptureExtension.class)
class LedgerCheckpointsTest {
  private final LedgerCheckpoints checkpoints = new LedgerCheckpoints(null);
  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private final DefaultCamelContext camel = new DefaultCamelContext();

  @BeforeEach
  void route() throws Exception {
    camel.addLifecycleStrategy(checkpoints);
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:ledger-checkpoint")
                .process(head -> arrived.add(head.getMessage().getBody(String.class)));
          }
        });
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  @Test
  void takesWhatWasSignedBeforeTheRoutesStarted(CapturedOutput log) {
    sign(1);
    sign(2);
    camel.start();

    awaitArrivalOf(2);
    assertThat(arrived).hasSize(1);
    assertThat(log).doesNotContain("could not be delivered");
  }

  @Test
  void triesNothingOnceTheRoutesStop(CapturedOutput log) {
    camel.start();
    sign(1);
    camel.stop();
    sign(2);
    checkpoints.deliverAgain();

    assertThat(arrived).singleElement().asString().contains("\"count\":1");
    assertThat(log).doesNotContain("could not be delivered");
  }

  private void sign(long count) {
    checkpoints.deliver(
        new CheckpointSigned(
            new Checkpoint(count, "00", Instant.parse("2026-11-20T10:00:00Z"), "")));
  }

  private void awaitArrivalOf(long count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> arrived.stream().anyMatch(line -> line.contains("\"count\":" + count)));
  }
}

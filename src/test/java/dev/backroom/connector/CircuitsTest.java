package dev.backroom.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CircuitsTest {
  private static final Duration OPEN_FOR = Duration.ofSeconds(5);

  private final AtomicLong now = new AtomicLong();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Circuits circuits =
      new Circuits(
          new ConnectorSettings(
              true,
              8,
              10,
              Duration.ofMillis(500),
              Duration.ofMinutes(5),
              Duration.ofMinutes(1),
              3,
              OPEN_FOR,
              Duration.ofSeconds(2),
              Map.of()),
          meters,
          now::get);

  @BeforeEach
  void failTwice() {
    circuits.failed("erp");
    circuits.failed("erp");
  }

  @Test
  void letsEverythingThroughUntilFailuresComeInARow() {
    assertThat(circuits.permits("erp", 20)).isEqualTo(20);

    circuits.succeeded("erp");
    circuits.failed("erp");

    assertThat(circuits.permits("erp", 20)).isEqualTo(20);
  }

  @Test
  void pausesTheSystemAndNoOther() {
    circuits.failed("erp");

    assertThat(circuits.permits("erp", 20)).isZero();
    assertThat(circuits.permits("supplier", 20)).isEqualTo(20);
    assertThat(circuits.untilProbe("erp")).isEqualTo(OPEN_FOR);
    assertThat(paused()).isOne();
  }

  @Test
  void probesWithOneCommandAtATime() {
    circuits.failed("erp");
    now.addAndGet(OPEN_FOR.toNanos());

    assertThat(circuits.permits("erp", 20)).isOne();
    assertThat(circuits.permits("erp", 20)).isZero();
  }

  @Test
  void leavesTheProbeToAnotherTopicWhenThereIsNothingToProbeWith() {
    circuits.failed("erp");
    now.addAndGet(OPEN_FOR.toNanos());
    circuits.permits("erp", 20);

    circuits.notProbed("erp");

    assertThat(circuits.permits("erp", 20)).isOne();
  }

  @Test
  void resumesWithTheFirstAnswer() {
    circuits.failed("erp");
    now.addAndGet(OPEN_FOR.toNanos());
    circuits.permits("erp", 20);

    circuits.succeeded("erp");

    assertThat(circuits.permits("erp", 20)).isEqualTo(20);
    assertThat(paused()).isZero();
  }

  private double paused() {
    return meters.get("backroom.system.paused").tag("system", "erp").gauge().value();
  }
}

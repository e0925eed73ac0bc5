package dev.backroom.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CircuitsTest {
  private static final Duration OPEN_FOR = Duration.ofSeconds(5);

  private final AtomicLong now = new AtomicLong();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Circuits circuits = new Circuits(Settings.with(3), meters, now::get);

  @BeforeEach
  void failTwice() {
    unavailable();
    unavailable();
  }

  @Test
  void letsEverythingThroughUntilFailuresComeInARow() {
    assertThat(circuits.permits("erp", 20)).isEqualTo(20);

    circuits.succeeded("erp");
    unavailable();

    assertThat(circuits.permits("erp", 20)).isEqualTo(20);
  }

  @Test
  void pausesTheSystemAndNoOther() {
    unavailable();

    assertThat(circuits.permits("erp", 20)).isZero();
    assertThat(circuits.permits("supplier", 20)).isEqualTo(20);
    assertThat(circuits.untilProbe("erp")).isEqualTo(OPEN_FOR);
    assertThat(paused()).isOne();
  }

  @Test
  void probesWithOneCommandAtATime() {
    unavailable();
    now.addAndGet(OPEN_FOR.toNanos());

    assertThat(circuits.permits("erp", 20)).isOne();
    assertThat(circuits.permits("erp", 20)).isZero();
  }

  @Test
  void leavesTheProbeToAnotherTopicWhenThereIsNothingToProbeWith() {
    unavailable();
    now.addAndGet(OPEN_FOR.toNanos());
    circuits.permits("erp", 20);

    circuits.notProbed("erp");

    assertThat(circuits.permits("erp", 20)).isOne();
  }

  @Test
  void resumesWithTheFirstAnswer() {
    unavailable();
    now.addAndGet(OPEN_FOR.toNanos());
    circuits.permits("erp", 20);

    circuits.succeeded("erp");

    assertThat(circuits.permits("erp", 20)).isEqualTo(20);
    assertThat(paused()).isZero();
  }

  @Test
  void isNotPausedByOneCommandThatItAlwaysBreaksOn() {
    circuits.succeeded("erp");

    for (int attempt = 0; attempt < 10; attempt++) {
      assertThat(circuits.failed("erp", "PO-1:service_x:1")).isFalse();
    }

    assertThat(circuits.permits("erp", 20)).isEqualTo(20);
  }

  @Test
  void isPausedWhenItBreaksOnOneCommandAfterTheOther() {
    circuits.succeeded("erp");

    assertThat(circuits.failed("erp", "PO-1:service_x:1")).isFalse();
    assertThat(circuits.failed("erp", "PO-2:service_x:1")).isFalse();
    assertThat(circuits.failed("erp", "PO-3:service_x:1")).isTrue();
    assertThat(circuits.permits("erp", 20)).isZero();
  }

  @Test
  void isLeftAloneAtOnceAndAsLongAsItAsksFor() {
    circuits.succeeded("erp");

    circuits.unavailable("erp", Duration.ofSeconds(90));

    assertThat(circuits.permits("erp", 20)).isZero();
    assertThat(circuits.untilProbe("erp")).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void isNotLeftAloneForEver() {
    circuits.unavailable("erp", Duration.ofDays(9));

    assertThat(circuits.untilProbe("erp")).isEqualTo(Duration.ofMinutes(5));
  }

  private void unavailable() {
    circuits.unavailable("erp", Duration.ZERO);
  }

  private double paused() {
    return meters.get("backroom.system.paused").tag("system", "erp").gauge().value();
  }
}

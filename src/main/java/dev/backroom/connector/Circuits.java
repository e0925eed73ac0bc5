package dev.backroom.connector;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Leaves a system alone while it is down: after some failures in a row its topics pause, then one
 * command at a time probes it.
 */
@Component
class Circuits {
  private static final Logger LOG = LoggerFactory.getLogger(Circuits.class);

  private final Map<String, Circuit> bySystem = new ConcurrentHashMap<>();
  private final ConnectorSettings settings;
  private final LongSupplier nanoTime;

  private record Circuit(int failures, long closedAgainAt) {}

  @Autowired
  Circuits(ConnectorSettings settings) {
    this(settings, System::nanoTime);
  }

  Circuits(ConnectorSettings settings, LongSupplier nanoTime) {
    this.settings = settings;
    this.nanoTime = nanoTime;
  }

  static String systemOf(String topic) {
    return topic.substring(0, topic.indexOf('.'));
  }

  void succeeded(String system) {
    var before = bySystem.remove(system);
    if (before != null && before.failures() >= settings.failuresToOpen()) {
      LOG.info("{} answers again", system);
    }
  }

  void failed(String system) {
    var now =
        bySystem.merge(
            system,
            new Circuit(1, nanoTime.getAsLong()),
            (known, one) ->
                new Circuit(
                    known.failures() + 1, nanoTime.getAsLong() + settings.openFor().toNanos()));
    if (now.failures() == settings.failuresToOpen()) {
      LOG.warn(
          "{} failed {} times in a row; its commands wait, one probes it every {}",
          system,
          now.failures(),
          settings.openFor());
    }
  }

  /** How many commands of this system may be fetched now: all, one as a probe, or none. */
  int permits(String system, int wanted) {
    var circuit = bySystem.get(system);
    if (circuit == null || circuit.failures() < settings.failuresToOpen()) {
      return wanted;
    }
    return untilProbe(system).isZero() ? 1 : 0;
  }

  Duration untilProbe(String system) {
    var circuit = bySystem.get(system);
    if (circuit == null || circuit.failures() < settings.failuresToOpen()) {
      return Duration.ZERO;
    }
    return Duration.ofNanos(Math.max(0, circuit.closedAgainAt() - nanoTime.getAsLong()));
  }
}

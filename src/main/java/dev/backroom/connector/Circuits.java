package dev.backroom.connector;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final MeterRegistry meters;
  private final LongSupplier nanoTime;

  private record Circuit(int failures, long probeAt) {

    Circuit probedAt(long when) {
      return new Circuit(failures, when);
    }
  }

  @Autowired
  Circuits(ConnectorSettings settings, MeterRegistry meters) {
    this(settings, meters, System::nanoTime);
  }

  Circuits(ConnectorSettings settings, MeterRegistry meters, LongSupplier nanoTime) {
    this.settings = settings;
    this.meters = meters;
    this.nanoTime = nanoTime;
  }

  static String systemOf(String topic) {
    return topic.substring(0, topic.indexOf('.'));
  }

  void succeeded(String system) {
    var before = bySystem.remove(system);
    if (before != null && isOpen(before)) {
      LOG.info("{} answers again", system);
    }
  }

  void failed(String system) {
    var now =
        bySystem.merge(
            system,
            new Circuit(1, nextProbe()),
            (known, one) -> new Circuit(known.failures() + 1, nextProbe()));
    meters.gauge(
        "backroom.system.paused", Tags.of("system", system), this, all -> all.paused(system));
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
    var permits = new AtomicInteger(wanted);
    bySystem.computeIfPresent(
        system,
        (name, circuit) -> {
          if (!isOpen(circuit)) {
            return circuit;
          }
          var due = circuit.probeAt() <= nanoTime.getAsLong();
          permits.set(due ? 1 : 0);
          return due ? circuit.probedAt(nextProbe()) : circuit;
        });
    return permits.get();
  }

  /** There was nothing to probe with; another topic of the system may have something. */
  void notProbed(String system) {
    bySystem.computeIfPresent(system, (name, circuit) -> circuit.probedAt(nanoTime.getAsLong()));
  }

  /** Zero while the system is not paused. */
  Duration untilProbe(String system) {
    var circuit = bySystem.get(system);
    return circuit == null || !isOpen(circuit)
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(0, circuit.probeAt() - nanoTime.getAsLong()));
  }

  private int paused(String system) {
    var circuit = bySystem.get(system);
    return circuit != null && isOpen(circuit) ? 1 : 0;
  }

  private boolean isOpen(Circuit circuit) {
    return circuit.failures() >= settings.failuresToOpen();
  }

  private long nextProbe() {
    return nanoTime.getAsLong() + settings.openFor().toNanos();
  }
}

package dev.backroom.connector;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
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
  private static final Circuit NO_FAILURE = new Circuit(0, Set.of(), 0);

  private final Map<String, Circuit> bySystem = new ConcurrentHashMap<>();
  private final ConnectorSettings settings;
  private final MeterRegistry meters;
  private final LongSupplier nanoTime;

  /**
   * @param broken commands on which the system broke; each counts once
   */
  private record Circuit(int failures, Set<String> broken, long probeAt) {

    Circuit probedAt(long when) {
      return new Circuit(failures, broken, when);
    }

    Circuit unavailable(int leastFailures, long when) {
      return new Circuit(Math.max(failures + 1, leastFailures), broken, when);
    }

    Circuit brokenOn(String key, long when) {
      var all = new HashSet<>(broken);
      return all.add(key) ? new Circuit(failures + 1, all, when) : probedAt(when);
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

  /**
   * The system did not answer or cannot now.
   *
   * @param retryAfter how long it asked to be left alone, which pauses it at once; or zero
   */
  void unavailable(String system, Duration retryAfter) {
    var asked =
        retryAfter.compareTo(settings.longestPause()) < 0 ? retryAfter : settings.longestPause();
    var least = asked.isZero() ? 0 : settings.failuresToOpen();
    var pause = asked.compareTo(settings.openFor()) > 0 ? asked : settings.openFor();
    count(system, circuit -> circuit.unavailable(least, in(pause)));
  }

  /**
   * The system broke on this command; a command that it always breaks on counts once, so that it
   * cannot pause the system for the others.
   *
   * @return whether the system is now paused
   */
  boolean failed(String system, String key) {
    return isOpen(
        count(
            system,
            circuit ->
                isOpen(circuit)
                    ? circuit.probedAt(nextProbe())
                    : circuit.brokenOn(key, nextProbe())));
  }

  private Circuit count(String system, UnaryOperator<Circuit> failure) {
    var now =
        bySystem.compute(
            system, (name, known) -> counted(name, known == null ? NO_FAILURE : known, failure));
    meters.gauge(
        "backroom.system.paused", Tags.of("system", system), this, all -> all.paused(system));
    return now;
  }

  private Circuit counted(String system, Circuit before, UnaryOperator<Circuit> failure) {
    var now = failure.apply(before);
    if (isOpen(now) && !isOpen(before)) {
      LOG.warn(
          "{} failed {} times in a row; its commands wait, one probes it every {}",
          system,
          now.failures(),
          settings.openFor());
    }
    return now;
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
    return in(settings.openFor());
  }

  private long in(Duration pause) {
    return nanoTime.getAsLong() + pause.toNanos();
  }
}

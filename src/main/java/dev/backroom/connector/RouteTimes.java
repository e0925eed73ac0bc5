package dev.backroom.connector;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How long each route takes, as a histogram, and how often it takes longer than its budget. */
@Component
class RouteTimes {
  private static final Logger LOG = LoggerFactory.getLogger(RouteTimes.class);

  private final ConnectorSettings settings;
  private final MeterRegistry meters;

  RouteTimes(ConnectorSettings settings, MeterRegistry meters) {
    this.settings = settings;
    this.meters = meters;
  }

  void record(String route, Duration taken) {
    var budget = settings.budgetOf(route);
    Timer.builder("backroom.route")
        .description("Time a command spends in its route")
        .tag("route", route)
        .publishPercentileHistogram()
        .serviceLevelObjectives(budget)
        .register(meters)
        .record(taken);
    if (taken.compareTo(budget) > 0) {
      meters.counter("backroom.route.over.budget", "route", route).increment();
      LOG.info(
          "{} took {} ms, over its budget of {} ms", route, taken.toMillis(), budget.toMillis());
    }
  }
}

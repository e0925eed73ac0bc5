package dev.backroom.connector;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How long each sink takes for a command and each source for a reading, as a histogram, and how
 * often that is longer than the route's budget.
 */
@Component
class RouteTimes implements RoutePolicyFactory {
  private static final Logger LOG = LoggerFactory.getLogger(RouteTimes.class);

  private final ConnectorSettings settings;
  private final MeterRegistry meters;

  RouteTimes(ConnectorSettings settings, MeterRegistry meters) {
    this.settings = settings;
    this.meters = meters;
  }

  /** The calls that routes share are part of each route's time and have no budget of their own. */
  @Override
  public @Nullable RoutePolicy createRoutePolicy(
      CamelContext camel, String route, NamedNode definition) {
    if (!route.endsWith("-sink") && !route.endsWith("-source")) {
      return null;
    }
    var budget = settings.budgets().get(route);
    if (budget == null) {
      throw new IllegalStateException(
          "The route %s has no budget: set backroom.connector.budgets.%s".formatted(route, route));
    }
    return new RoutePolicySupport() {
      @Override
      public void onExchangeDone(Route done, Exchange exchange) {
        record(route, budget, Duration.ofMillis(exchange.getClock().elapsed()));
      }
    };
  }

  void record(String route, Duration budget, Duration taken) {
    Timer.builder("backroom.route")
        .description("Time a command or a reading spends in its route")
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

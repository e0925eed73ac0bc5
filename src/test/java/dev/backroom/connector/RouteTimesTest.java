package dev.backroom.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RouteTimesTest {
  private static final Duration BUDGET = Duration.ofMillis(100);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final ProducerTemplate messages = camel.createProducerTemplate();

  @BeforeEach
  void start() {
    camel.addRoutePolicyFactory(new RouteTimes(Settings.with(3), meters));
    camel.start();
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  @Test
  void countsWhatKeepsTheBudgetAndWhatDoesNot() throws Exception {
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:in").routeId("test-known-sink").delay(body()).to("direct:shared");
            from("direct:shared").routeId("test-call").log("done");
          }
        });

    messages.sendBody("direct:in", 1);
    messages.sendBody("direct:in", 2);
    messages.sendBody("direct:in", 200);

    var timer = meters.get("backroom.route").tag("route", "test-known-sink").timer();
    assertThat(timer.count()).isEqualTo(3);
    assertThat(timer.max(TimeUnit.MILLISECONDS)).isGreaterThanOrEqualTo(200);
    assertThat(timer.takeSnapshot().histogramCounts())
        .filteredOn(bucket -> bucket.bucket() == BUDGET.toNanos())
        .extracting(CountAtBucket::count)
        .containsExactly(2.0);
    assertThat(meters.get("backroom.route.over.budget").counter().count()).isOne();
    assertThat(meters.getMeters())
        .noneMatch(meter -> "test-call".equals(meter.getId().getTag("route")));
  }

  @Test
  void refusesARouteWithoutABudget() {
    for (var route : Arrays.asList("test-new-sink", "test-new-source")) {
      assertThatThrownBy(() -> camel.addRoutes(unknown(route)))
          .rootCause()
          .hasMessageContaining("set backroom.connector.budgets." + route);
    }
  }

  private static RouteBuilder unknown(String route) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("direct:" + route).routeId(route).log("never");
      }
    };
  }
}

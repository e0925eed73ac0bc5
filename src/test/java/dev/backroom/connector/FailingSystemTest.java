package dev.backroom.connector;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A system that is down is told from a command that it breaks on. */
class FailingSystemTest extends ErrandTest {
  private static final int CASES = 10;

  @Test
  void leavesAnIncidentWhereOneCommandAlwaysFails() {
    SYSTEM.stubFor(any(anyUrl()).willReturn(okJson("{\"number\":\"E-1\"}")));
    SYSTEM.stubFor(
        post(anyUrl()).withRequestBody(containing("E-PO-BAD")).willReturn(serverError()));

    start("E-PO-BAD");
    IntStream.range(0, CASES).forEach(number -> start("E-PO-" + number));

    await().atMost(Duration.ofSeconds(20)).until(() -> runtime.createIncidentQuery().count() == 1);
    SYSTEM.verify(ATTEMPTS, postRequestedFor(anyUrl()).withRequestBody(containing("E-PO-BAD")));
    IntStream.range(0, CASES).forEach(number -> awaitAt("E-PO-" + number, "user_praiseMessenger"));
  }

  @Test
  void leavesAnIncidentWhereTheOnlyCommandAlwaysFails() {
    SYSTEM.stubFor(any(anyUrl()).willReturn(serverError().withBody("no such column")));

    start("E-PO-1");

    await().atMost(Duration.ofSeconds(20)).until(() -> runtime.createIncidentQuery().count() == 1);
    assertThat(runtime.createIncidentQuery().list())
        .extracting(Incident::getIncidentMessage)
        .singleElement()
        .asString()
        .contains("500", "no such column");
    SYSTEM.verify(ATTEMPTS, postRequestedFor(anyUrl()));
  }

  @Test
  void burnsNoMoreAttemptsOnceEverythingFails() {
    SYSTEM.stubFor(any(anyUrl()).willReturn(serverError()));

    IntStream.range(0, CASES).forEach(number -> start("E-PO-" + number));

    await().atMost(Duration.ofSeconds(30)).until(() -> SYSTEM.getAllServeEvents().size() > 25);
    assertThat(attemptsLost()).isLessThanOrEqualTo(CASES);
    SYSTEM.stubFor(any(anyUrl()).willReturn(okJson("{\"number\":\"E-1\"}")));
    IntStream.range(0, CASES).forEach(number -> awaitAt("E-PO-" + number, "user_praiseMessenger"));
    assertThat(runtime.createIncidentQuery().count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 502, 503, 504})
  void burnsNoAttemptOnASystemThatCannotNow(int status) {
    SYSTEM.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));

    start("E-PO-1");

    await().atMost(Duration.ofSeconds(20)).until(() -> SYSTEM.getAllServeEvents().size() > 4);
    assertThat(attemptsLost()).isZero();
    assertThat(circuits.permits("test", CASES)).isLessThan(CASES);
  }

  @Test
  void leavesASystemAloneAsLongAsItAsksFor() {
    SYSTEM.stubFor(
        any(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "60")));

    start("E-PO-1");

    await().atMost(Duration.ofSeconds(20)).until(() -> !circuits.untilProbe("test").isZero());
    start("E-PO-2");
    assertThat(circuits.permits("test", 1)).isZero();
    SYSTEM.verify(1, postRequestedFor(anyUrl()));
  }

  private int attemptsLost() {
    return commands.createExternalTaskQuery().list().stream()
        .map(ExternalTask::getRetries)
        .mapToInt(left -> left == null ? 0 : ATTEMPTS - left)
        .sum();
  }
}

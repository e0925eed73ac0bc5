package dev.backroom.connector;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.backroom.shared.BusinessKey;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of one command, whatever the system answers. */
class CommandTest extends ErrandTest {
  @Autowired HistoryService history;
  @Autowired TransactionTemplate transaction;

  @Test
  void recordsTheAnswerAndGoesOn() {
    SYSTEM.stubFor(any(anyUrl()).willReturn(okJson("{\"number\":\"E-1\"}")));

    start("E-PO-1");

    awaitAt("E-PO-1", "user_praiseMessenger");
    assertThat(journal.ofCase("E-PO-1"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.idempotencyKey()).isEqualTo("E-PO-1:service_runErrand:1");
              assertThat(entry.documentNumber()).isEqualTo("E-1");
              assertThat(entry.request()).contains("POST /errands", "E-PO-1:service_runErrand:1");
              assertThat(entry.state()).isEqualTo(JournalEntry.State.COMPLETED);
            });
  }

  @Test
  void callsNothingWhenTheTransactionIsRolledBack() {
    SYSTEM.stubFor(any(anyUrl()).willReturn(okJson("{\"number\":\"E-1\"}")));

    transaction.executeWithoutResult(
        begun -> {
          start("E-PO-1");
          begun.setRollbackOnly();
        });
    start("E-PO-2");

    awaitAt("E-PO-2", "user_praiseMessenger");
    SYSTEM.verify(1, postRequestedFor(anyUrl()));
  }

  @Test
  void turnsARefusalIntoTheErrorOfTheDiagram() {
    SYSTEM.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(422)
                    .withBody("{\"code\":\"SUPPLIER_BLOCKED\",\"message\":\"no\"}")));

    start("E-PO-1");

    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                history
                        .createHistoricActivityInstanceQuery()
                        .activityId("end_errandRefused")
                        .count()
                    == 1);
  }

  @Test
  void triesAgainAfterABrokenAnswerAndKeepsTheKey() {
    SYSTEM.stubFor(
        any(anyUrl())
            .inScenario("broken")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(aResponse().withBody("{\"numb"))
            .willSetStateTo("fine"));
    SYSTEM.stubFor(
        any(anyUrl())
            .inScenario("broken")
            .whenScenarioStateIs("fine")
            .willReturn(okJson("{\"number\":\"E-1\"}")));

    start("E-PO-1");

    awaitAt("E-PO-1", "user_praiseMessenger");
    assertThat(journal.ofCase("E-PO-1")).singleElement().extracting("attempts").isEqualTo(2);
    SYSTEM.verify(
        2, postRequestedFor(anyUrl()).withRequestBody(containing("E-PO-1:service_runErrand:1")));
  }

  @Test
  void makesAnIncidentWhenTheSystemAnswersNonsenseTooOften() {
    SYSTEM.stubFor(any(anyUrl()).willReturn(aResponse().withBody("<html>")));

    start("E-PO-1");

    await().atMost(Duration.ofSeconds(20)).until(() -> runtime.createIncidentQuery().count() == 1);
    SYSTEM.verify(20, postRequestedFor(anyUrl()));
  }

  @Test
  void burnsNoAttemptsWhileTheSystemIsDownAndResumesByItself() {
    SYSTEM.stubFor(any(anyUrl()).willReturn(serverError()));
    IntStream.range(0, 10).forEach(number -> start("E-PO-" + number));
    await().atMost(Duration.ofSeconds(20)).until(() -> circuits.permits("test", 20) < 20);
    SYSTEM.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    await().atMost(Duration.ofSeconds(5)).until(() -> !SYSTEM.getAllServeEvents().isEmpty());

    SYSTEM.stubFor(any(anyUrl()).willReturn(okJson("{\"number\":\"E-1\"}")));

    IntStream.range(0, 10).forEach(number -> awaitAt("E-PO-" + number, "user_praiseMessenger"));
    assertThat(runtime.createIncidentQuery().count()).isZero();
  }

  @Test
  void completesWithTheAnswerOnRecordWithoutCallingAgain() {
    SYSTEM.stubFor(any(anyUrl()).willReturn(okJson("{\"number\":\"E-2\"}")));
    var command =
        new Command(
            "test.run-errand",
            new BusinessKey("E-PO-1"),
            "service_runErrand",
            "E-PO-1:service_runErrand:1",
            Map.of());
    journal.answer(
        command,
        journal.visit("E-PO-1", "service_runErrand"),
        "POST /errands",
        new Answer("E-1", Map.of("fromRecord", 7L)));

    start("E-PO-1");

    awaitAt("E-PO-1", "user_praiseMessenger");
    SYSTEM.verify(0, postRequestedFor(anyUrl()));
    assertThat(
            runtime
                .createVariableInstanceQuery()
                .variableName("fromRecord")
                .singleResult()
                .getValue())
        .isEqualTo(7L);
  }

  @Test
  void sendsNothingThatAGateHoldsBackAfterItsTaskWasCreated() {
    transaction.executeWithoutResult(
        begun -> {
          start("E-PO-1");
          ErrandRoute.HELD_BACK.set(true);
        });

    await().atMost(Duration.ofSeconds(20)).until(() -> runtime.createIncidentQuery().count() == 1);
    ErrandRoute.HELD_BACK.set(false);
    assertThat(runtime.createIncidentQuery().singleResult().getIncidentMessage())
        .isEqualTo("nobody signed this");
    SYSTEM.verify(0, postRequestedFor(anyUrl()));
  }

  @Test
  void keepsTheLockWhileACallIsLong() {
    SYSTEM.stubFor(any(anyUrl()).willReturn(okJson("{\"number\":\"E-1\"}").withFixedDelay(4000)));

    start("E-PO-1");

    awaitAt("E-PO-1", "user_praiseMessenger");
    SYSTEM.verify(1, postRequestedFor(anyUrl()));
  }

  @Test
  void callsOnceForEachAttempt() {
    SYSTEM.stubFor(
        any(anyUrl())
            .inScenario("busy")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(serviceUnavailable().withHeader("Retry-After", "0"))
            .willSetStateTo("fine"));
    SYSTEM.stubFor(
        any(anyUrl())
            .inScenario("busy")
            .whenScenarioStateIs("fine")
            .willReturn(okJson("{\"number\":\"E-1\"}")));

    start("E-PO-1");

    awaitAt("E-PO-1", "user_praiseMessenger");
    assertThat(journal.ofCase("E-PO-1")).singleElement().extracting("attempts").isEqualTo(2);
    SYSTEM.verify(2, postRequestedFor(anyUrl()));
  }

  @Test
  void makesOneDocumentForEachCaseWhenManyWantOne() {
    SYSTEM.stubFor(any(anyUrl()).willReturn(okJson("{\"number\":\"E-1\"}")));

    IntStream.range(0, 100).forEach(number -> start("E-PO-" + number));

    IntStream.range(0, 100).forEach(number -> awaitAt("E-PO-" + number, "user_praiseMessenger"));
    SYSTEM.verify(100, postRequestedFor(anyUrl()));
  }
}

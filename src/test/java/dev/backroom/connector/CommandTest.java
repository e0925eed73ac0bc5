package dev.backroom.connector;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.backroom.engine.CommandGate;
import dev.backroom.engine.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "backroom.connector.enabled=true",
      "backroom.connector.first-pause=PT0.05S",
      "backroom.connector.longest-pause=PT0.2S",
      "backroom.connector.open-for=PT0.3S",
      "backroom.connector.failures-to-open=3",
      "backroom.connector.attempts=3",
      "backroom.connector.lock=PT2S"
    })
@ActiveProfiles("test")
@Import(CommandTest.ErrandRoutes.class)
class CommandTest {
  private static final WireMockServer SYSTEM = new WireMockServer(wireMockConfig().dynamicPort());

  private static final AtomicBoolean HELD_BACK = new AtomicBoolean();

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired ExternalTaskService commands;
  @Autowired Journal journal;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired CamelContext camel;
  @Autowired Circuits circuits;
  private String deployment = "";

  /** The shortest route there can be. */
  @TestConfiguration
  static class ErrandRoutes {

    @Bean
    CommandGate errandGate() {
      return command -> {
        if (HELD_BACK.get()) {
          throw new Refused("nobody signed this");
        }
      };
    }

    @Bean
    RouteBuilder errandRoute() {
      return new RouteBuilder() {
        @Override
        public void configure() {
          from("camunda7:task?topic=test.run-errand")
              .routeId("test-run-errand-sink")
              .errorHandler(noErrorHandler())
              .setProperty("system", constant("test"))
              .setBody(
                  exchange ->
                      JsonRequest.post(
                          "/errands",
                          Map.of(
                              "key",
                              exchange.getProperty("command", Command.class).idempotencyKey())))
              .bean("jsonCalls", "prepare")
              .to("http:system?throwExceptionOnFailure=false&responseTimeout=5000")
              .bean("jsonCalls", "parse")
              .setBody(
                  exchange ->
                      Answer.of(
                          exchange
                              .getMessage()
                              .getBody(com.fasterxml.jackson.databind.JsonNode.class)
                              .path("number")
                              .asText()));
        }
      };
    }
  }

  @DynamicPropertySource
  static void address(DynamicPropertyRegistry settings) {
    settings.add("backroom.systems.test.url", SYSTEM::baseUrl);
    settings.add("backroom.systems.test.user", () -> "u");
    settings.add("backroom.systems.test.password", () -> "p");
  }

  @BeforeAll
  static void startSystem() {
    SYSTEM.start();
  }

  @AfterAll
  static void stopSystem() {
    SYSTEM.stop();
  }

  @BeforeEach
  void deploy() {
    SYSTEM.resetAll();
    deployment = ErrandProcess.deploy(repository);
  }

  @AfterEach
  void undeploy() {
    repository.deleteDeployment(deployment, true);
    database.sql("delete from bk_command").update();
    circuits.succeeded("test");
  }

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
        2,
        postRequestedFor(anyUrl())
            .withRequestBody(
                com.github.tomakehurst.wiremock.client.WireMock.containing(
                    "E-PO-1:service_runErrand:1")));
  }

  @Test
  void makesAnIncidentWhenTheSystemAnswersNonsenseTooOften() {
    SYSTEM.stubFor(any(anyUrl()).willReturn(aResponse().withBody("<html>")));

    start("E-PO-1");

    await().atMost(Duration.ofSeconds(20)).until(() -> runtime.createIncidentQuery().count() == 1);
    SYSTEM.verify(3, postRequestedFor(anyUrl()));
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
            new dev.backroom.shared.BusinessKey("E-PO-1"),
            "service_runErrand",
            "E-PO-1:service_runErrand:1",
            Map.of());
    journal.answer(command, "POST /errands", new Answer("E-1", Map.of("fromRecord", 7L)));

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
          HELD_BACK.set(true);
        });

    await().atMost(Duration.ofSeconds(20)).until(() -> runtime.createIncidentQuery().count() == 1);
    HELD_BACK.set(false);
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
  void makesOneDocumentForEachCaseWhenManyWantOne() {
    SYSTEM.stubFor(any(anyUrl()).willReturn(okJson("{\"number\":\"E-1\"}")));

    IntStream.range(0, 100).forEach(number -> start("E-PO-" + number));

    IntStream.range(0, 100).forEach(number -> awaitAt("E-PO-" + number, "user_praiseMessenger"));
    SYSTEM.verify(100, postRequestedFor(anyUrl()));
  }

  private void start(String key) {
    runtime.startProcessInstanceByKey("errand", key);
  }

  private void awaitAt(String key, String activity) {
    await()
        .atMost(Duration.ofSeconds(30))
        .alias(
            key
                + " at "
                + activity
                + ", commands "
                + commands.createExternalTaskQuery().list().stream()
                    .map(ExternalTask::getErrorMessage)
                    .toList())
        .until(
            () ->
                runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .activityIdIn(activity)
                        .count()
                    == 1);
  }
}

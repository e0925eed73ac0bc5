package dev.backroom.connector;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Duration;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The connector with a system of one route, played by WireMock, and a process that sends it
 * errands.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "backroom.connector.enabled=true",
      "backroom.connector.first-pause=PT0.05S",
      "backroom.connector.longest-pause=PT0.2S",
      "backroom.connector.open-for=PT0.3S",
      "backroom.connector.failures-to-open=3",
      "backroom.connector.attempts=" + ErrandTest.ATTEMPTS,
      "backroom.connector.budgets.test-run-errand-sink=PT0.3S",
      "backroom.connector.budgets.test-run-alone-sink=PT0.3S",
      "backroom.connector.lock=PT2S",
      "backroom.systems.erp.answer-timeout=500",
      "backroom.systems.erp.connect-timeout=500",
      "backroom.systems.supplier.answer-timeout=1000",
      "backroom.systems.supplier.connect-timeout=500",
      "backroom.systems.warehouse.answer-timeout=1000",
      "backroom.systems.warehouse.connect-timeout=500",
      "backroom.systems.test.user=u",
      "backroom.systems.test.password=p",
      "backroom.systems.test.answer-timeout=1000",
      "backroom.systems.test.connect-timeout=500"
    })
@ActiveProfiles("test")
@Import(ErrandRoute.class)
abstract class ErrandTest {
  static final int ATTEMPTS = 20;
  static final WireMockServer SYSTEM = new WireMockServer(wireMockConfig().dynamicPort());

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ExternalTaskService commands;
  @Autowired Journal journal;
  @Autowired JdbcClient database;
  @Autowired Circuits circuits;
  private String deployment = "";

  @DynamicPropertySource
  static void address(DynamicPropertyRegistry settings) {
    SYSTEM.start();
    settings.add("backroom.systems.test.url", SYSTEM::baseUrl);
  }

  @BeforeEach
  void deploy() {
    SYSTEM.resetAll();
    deployment = ErrandProcess.deploy(repository);
  }

  @AfterEach
  void undeploy() {
    await()
        .atMost(Duration.ofMinutes(1))
        .ignoreException(OptimisticLockingException.class)
        .untilAsserted(
            () -> {
              letCommandsRest();
              repository.deleteDeployment(deployment, true);
            });
    database.sql("delete from bk_command").update();
    circuits.succeeded("test");
    ErrandRoute.HELD_BACK.set(false);
  }

  /** Nobody fetches a command of a suspended case, so that nothing is tried again meanwhile. */
  private void letCommandsRest() {
    repository
        .createProcessDefinitionQuery()
        .deploymentId(deployment)
        .list()
        .forEach(
            process ->
                repository
                    .updateProcessDefinitionSuspensionState()
                    .byProcessDefinitionId(process.getId())
                    .includeProcessInstances(true)
                    .suspend());
  }

  void start(String key) {
    runtime.startProcessInstanceByKey("errand", key);
  }

  void awaitAt(String key, String activity) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
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

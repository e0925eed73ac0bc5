package dev.backroom.connector;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.backroom.Backroom;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is under way when the application is told to stop. */
class GracefulStopTest {
  private static final String UNDER_WAY =
      "select topic_name_ from act_ru_ext_task where worker_id_ is not null";

  private final WireMockServer system = new WireMockServer(wireMockConfig().dynamicPort());
  private JdbcClient database;

  @BeforeEach
  void start() {
    system.start();
    system.stubFor(any(anyUrl()).willReturn(okJson("{\"number\":\"E-1\"}").withFixedDelay(2_000)));
  }

  @AfterEach
  void stop() {
    system.stop();
  }

  @Test
  void isFinishedOnceAndNothingNewIsFetched() {
    try (var backroom = backroom()) {
      database = databaseOf(backroom);
      ErrandProcess.deploy(backroom.getBean(RepositoryService.class));
      start(backroom, "S-PO-1");
      await().atMost(Duration.ofSeconds(20)).until(() -> !texts(UNDER_WAY).isEmpty());
      start(backroom, "S-PO-2");
    }

    assertThat(posts("S-PO-1")).isOne();
    assertThat(posts("S-PO-2")).isZero();
    assertThat(texts("select state from bk_command")).containsExactly("COMPLETED");
    assertThat(texts("select act_id_ from act_ru_execution where act_id_ like 'user%'"))
        .containsExactly("user_praiseMessenger");
    assertThat(texts("select topic_name_ from act_ru_ext_task where worker_id_ is null"))
        .containsExactly("test.run-alone");
  }

  private ConfigurableApplicationContext backroom() {
    return new SpringApplicationBuilder(Backroom.class, ErrandRoute.class)
        .profiles("test")
        .run(
            "--server.port=0",
            // Read again below, so it must not be random at each look.
            "--spring.datasource.url=jdbc:h2:mem:graceful-stop;DB_CLOSE_DELAY=-1",
            "--backroom.connector.enabled=true",
            "--backroom.connector.budgets.test-run-errand-sink=PT9S",
            "--backroom.connector.budgets.test-run-alone-sink=PT9S",
            "--backroom.systems.test.url=" + system.baseUrl());
  }

  /** It outlives the application. */
  private static JdbcClient databaseOf(ConfigurableApplicationContext backroom) {
    var settings = backroom.getEnvironment();
    return JdbcClient.create(
        new DriverManagerDataSource(
            settings.getRequiredProperty("spring.datasource.url"),
            settings.getProperty("spring.datasource.username", "sa"),
            ""));
  }

  private static void start(ConfigurableApplicationContext backroom, String key) {
    backroom.getBean(RuntimeService.class).startProcessInstanceByKey("loneErrand", key);
  }

  private int posts(String key) {
    return system.findAll(postRequestedFor(anyUrl()).withRequestBody(containing(key))).size();
  }

  private List<String> texts(String query) {
    return database.sql(query).query(String.class).list();
  }
}

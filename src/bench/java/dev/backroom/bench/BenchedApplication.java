package dev.backroom.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.Backroom;
import dev.backroom.runs.RaisedRequisitions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application with its sandbox in this process, on the database under test. */
final class BenchedApplication implements AutoCloseable {
  /** As many as a chain has stores: the orders of one cost centre wait for each other's budget. */
  static final int COST_CENTRES = 100;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;
  private final CountedStatements counted;

  private BenchedApplication(ConfigurableApplicationContext context, CountedStatements counted) {
    this.context = context;
    this.counted = counted;
  }

  /** A database of its own, as a newcomer's is. */
  static Map<String, String> freshH2() {
    try {
      return Map.of(
          "spring.datasource.url",
          "jdbc:h2:file:%s/backroom;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0"
              .formatted(Files.createTempDirectory("backroom-bench")));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  static Map<String, String> on(EmbeddedPostgres server) {
    return Map.of(
        "spring.datasource.url",
        server.getJdbcUrl("postgres", "postgres")
            + "&reWriteBatchedInserts=true&prepareThreshold=1",
        "spring.datasource.username",
        "postgres");
  }

  static BenchedApplication start(Map<String, String> database) {
    return start(database, beans -> {});
  }

  /** What everything costs without the ledger's writing, which no setting switches off. */
  static BenchedApplication startWithoutLedger(Map<String, String> database) {
    return start(
        database,
        beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("transactionFacts"));
  }

  private static BenchedApplication start(
      Map<String, String> database, BeanFactoryPostProcessor changes) {
    var counted = new CountedStatements();
    var arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--logging.level.root=WARN",
                "--backroom.notices.enabled=false"));
    database.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    var context =
        new SpringApplicationBuilder(Backroom.class)
            .initializers(
                starting -> {
                  starting.getBeanFactory().addBeanPostProcessor(counted);
                  starting.addBeanFactoryPostProcessor(changes);
                })
            .run(arguments.toArray(String[]::new));
    return new BenchedApplication(context, counted);
  }

  CountedStatements counted() {
    return counted;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  ApplicationEventPublisher facts() {
    return context;
  }

  void listen(ApplicationListener<?> listener) {
    context.addApplicationListener(listener);
  }

  int port() {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  JdbcClient database() {
    return context.getBean(JdbcClient.class);
  }

  static RaisedRequisitions requisitions(String run) {
    return new RaisedRequisitions(run, COST_CENTRES);
  }

  /** Enough for every order, in each cost centre. */
  void giveBudgets() {
    for (int number = 0; number < COST_CENTRES; number++) {
      var id = requisitions("").costCentre(number);
      put(
          "integration",
          "/sandbox/erp/cost-centres/" + id,
          Map.of("id", id, "budgetMinor", 1_000_000_000_00L, "currency", "EUR"));
    }
  }

  void suppliersAnswer(String answer) {
    for (var supplier : new String[] {"SUP-ACME", "SUP-NORD"}) {
      put("admin", "/sandbox/control/suppliers/" + supplier, Map.of("answer", answer));
    }
  }

  /** Posts requisitions in CloudEvents batches. */
  void raise(String run, int from, int to, int batch) {
    var requisitions = requisitions(run);
    for (int first = from; first < to; first += batch) {
      var events =
          IntStream.range(first, Math.min(first + batch, to))
              .mapToObj(requisitions::event)
              .toList();
      send("integration", "POST", "/events", "application/cloudevents-batch+json", events);
    }
  }

  void put(String user, String path, Object body) {
    send(user, "PUT", path, "application/json", body);
  }

  JsonNode post(String user, String path, Object body) {
    return send(user, "POST", path, "application/json", body);
  }

  JsonNode get(String user, String path) {
    return send(user, "GET", path, "application/json", "");
  }

  private JsonNode send(String user, String method, String path, String type, Object body) {
    var credentials =
        Base64.getEncoder().encodeToString((user + ":backroom").getBytes(StandardCharsets.UTF_8));
    try {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
              .header("Authorization", "Basic " + credentials)
              .header("Content-Type", type)
              .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
              .build();
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            path + " answered " + answer.statusCode() + ": " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (InterruptedException cause) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(cause);
    }
  }

  /** What is left on the heap after a collection, in MB: what a leak would raise case by case. */
  static long liveMegabytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  /** Resident memory of this process in MB, as the kernel counts it. */
  static long residentMegabytes() {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(-1);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}

package dev.backroom.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/** The application in a process of its own, so that it can be killed and started again. */
public final class RunningBackroom implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Path directory;
  private final Map<String, String> settings;
  private final String url;
  private Process process;

  private RunningBackroom(Path directory, Map<String, String> settings, int port) {
    this.directory = directory;
    this.settings = settings;
    this.url = "http://127.0.0.1:" + port;
    this.process = launch();
  }

  /** Starts with these settings and answers when the application is healthy. */
  public static RunningBackroom start(Path directory, Map<String, String> settings) {
    var port = freePort();
    var all = new TreeMap<>(settings);
    all.put("server.port", String.valueOf(port));
    var running = new RunningBackroom(directory, all, port);
    try {
      running.awaitHealth();
    } catch (RuntimeException unhealthy) {
      running.kill();
      throw unhealthy;
    }
    return running;
  }

  /** As {@code kill -9} does it: no shutdown hook runs. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  public void restart() {
    process = launch();
    awaitHealth();
  }

  public long pid() {
    return process.pid();
  }

  public JsonNode get(String user, String path) {
    return body(send(user, request(path).GET()));
  }

  public int put(String user, String path, Object body) {
    return send(user, request(path).PUT(BodyPublishers.ofString(json(body)))).statusCode();
  }

  /** Sends a CloudEvent in structured mode and gives the status code. */
  public int post(Map<String, Object> event) {
    var request =
        request("/events")
            .POST(BodyPublishers.ofString(json(event)))
            .setHeader("Content-Type", "application/cloudevents+json");
    return send("integration", request).statusCode();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(1, java.util.concurrent.TimeUnit.MINUTES).join();
  }

  private Process launch() {
    var command = new ArrayList<>(List.of(javaProgram(), "-Xmx1g", "dev.backroom.Backroom"));
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    var builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .put(
            "CLASSPATH",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(directory.resolve("backroom.log").toFile()));
    try {
      return builder.start();
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot start the application", cause);
    }
  }

  private void awaitHealth() {
    Awaitility.await("health of " + url)
        .atMost(LONGEST_START)
        .pollInterval(Duration.ofMillis(200))
        .ignoreException(UncheckedIOException.class)
        .until(() -> send("operator", request("/actuator/health").GET()).statusCode() == 200);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(Duration.ofSeconds(60))
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(String user, HttpRequest.Builder request) {
    var credentials =
        Base64.getEncoder().encodeToString((user + ":backroom").getBytes(StandardCharsets.UTF_8));
    try {
      return http.send(
          request.header("Authorization", "Basic " + credentials).build(), BodyHandlers.ofString());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (InterruptedException cause) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(cause);
    }
  }

  private static JsonNode body(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          "%s answered %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
    }
    try {
      return JSON.readTree(answer.body());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static String json(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static String javaProgram() {
    return ProcessHandle.current().info().command().orElse("java");
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}

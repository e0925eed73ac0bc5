package dev.backroom.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.UnaryOperator;

/** A running Backroom as its neighbours and people reach it: over HTTP, each with his own login. */
public final class BackroomServer {
  static final String JSON = "application/json";
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(2);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final URI address;
  private final UnaryOperator<String> passwordOf;
  private final ObjectMapper json;

  /**
   * @param passwordOf the password of a person
   */
  public BackroomServer(URI address, UnaryOperator<String> passwordOf, ObjectMapper json) {
    this.address = address;
    this.passwordOf = passwordOf;
    this.json = json;
  }

  /** An answer that is not a success. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(int status, String message) {
      super(message);
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  JsonNode get(String user, String path) {
    return send(user, path, request(path).GET());
  }

  JsonNode put(String user, String path, Object body) {
    return send(
        user,
        path,
        request(path).header("Content-Type", JSON).PUT(BodyPublishers.ofString(text(body))));
  }

  JsonNode post(String user, String path, String contentType, Object body) {
    return send(
        user,
        path,
        request(path)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(text(body))));
  }

  /** The receipts of the events; of all of them, also when one conflicts and none was taken. */
  JsonNode postEvents(String user, Object events) {
    var request =
        request("/events")
            .header("Content-Type", "application/cloudevents-batch+json")
            .POST(BodyPublishers.ofString(text(events)));
    return send(user, "/events", request, CONFLICT);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(withoutSlash() + path)).timeout(ANSWER);
  }

  private String withoutSlash() {
    var text = address.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private JsonNode send(String user, String path, HttpRequest.Builder request) {
    return send(user, path, request, OK);
  }

  private JsonNode send(String user, String path, HttpRequest.Builder request, int alsoFine) {
    var login = user + ":" + passwordOf.apply(user);
    var basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    try {
      var answer =
          http.send(
              request.header("Authorization", "Basic " + basic).build(), BodyHandlers.ofString());
      return body(user, path, answer, alsoFine);
    } catch (IOException cause) {
      throw new UncheckedIOException("No answer from " + address + path, cause);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for " + address + path, stop);
    }
  }

  private JsonNode body(String user, String path, HttpResponse<String> answer, int alsoFine)
      throws IOException {
    if (answer.statusCode() / 100 != 2 && answer.statusCode() != alsoFine) {
      throw new Refused(
          answer.statusCode(),
          "%s%s answered %s %d: %s"
              .formatted(address, path, user, answer.statusCode(), answer.body()));
    }
    return answer.body().isBlank() ? MissingNode.getInstance() : json.readTree(answer.body());
  }

  private String text(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException cause) {
      throw new IllegalArgumentException("Cannot be written as JSON: " + body, cause);
    }
  }
}

package dev.backroom.connector.tryton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backroom.connector.SystemUnavailable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * One JSON-RPC conversation with a Tryton database.
 *
 * <p>A session costs milliseconds a call where HTTP Basic costs more than half a second, so it logs
 * in once, and again when Tryton has forgotten the session.
 */
class TrytonRpc {
  private final RestClient http;
  private final String user;
  private final String password;
  private final ObjectMapper json = new ObjectMapper();
  private volatile @Nullable Session session;

  private record Session(String authorization, ObjectNode context) {}

  TrytonRpc(RestClient http, String user, String password) {
    this.http = http;
    this.user = user;
    this.password = password;
  }

  /**
   * Calls a method with these parameters and the user's context behind them.
   *
   * @throws TrytonRefused for an error that Tryton shows its users; other errors are worth a retry
   */
  JsonNode call(String method, Object... parameters) {
    return callIn(Map.of(), method, parameters);
  }

  /** As {@link #call}, with additions to the context. */
  JsonNode callIn(Map<String, ?> context, String method, Object... parameters) {
    var known = session();
    try {
      return send(known, method, context, parameters);
    } catch (HttpClientErrorException.Unauthorized forgotten) {
      return send(renewed(known), method, context, parameters);
    }
  }

  /** The company for which the user works. */
  long company() {
    return session().context().path("company").asLong();
  }

  private JsonNode send(
      Session current, String method, Map<String, ?> context, Object... parameters) {
    var all = json.createArrayNode();
    for (var parameter : parameters) {
      all.add(json.<JsonNode>valueToTree(parameter));
    }
    all.add(current.context().deepCopy().setAll((ObjectNode) json.valueToTree(context)));
    return exchange(current.authorization(), method, all);
  }

  private Session session() {
    var known = session;
    return known == null ? renewed(null) : known;
  }

  /** Whoever comes second finds that somebody has logged in meanwhile. */
  private synchronized Session renewed(@Nullable Session forgotten) {
    var known = session;
    if (known == null || known == forgotten) {
      known = login();
      session = known;
    }
    return known;
  }

  private Session login() {
    var login =
        exchange(
            null,
            "common.db.login",
            json.createArrayNode()
                .add(user)
                .add(json.createObjectNode().put("password", password)));
    if (!login.isArray()) {
      throw new IllegalStateException("Tryton does not accept the password of user " + user);
    }
    var ticket = user + ":" + login.get(0).asText() + ":" + login.get(1).asText();
    var authorization =
        "Session " + Base64.getEncoder().encodeToString(ticket.getBytes(StandardCharsets.UTF_8));
    var preferences =
        exchange(
            authorization,
            "model.res.user.get_preferences",
            json.createArrayNode().add(true).add(json.createObjectNode()));
    if (!preferences.path("company").isNumber()) {
      throw new IllegalStateException("Tryton's user " + user + " works for no company");
    }
    return new Session(
        authorization,
        json.createObjectNode()
            .<ObjectNode>set("company", preferences.path("company"))
            .set("language", preferences.path("language")));
  }

  private JsonNode exchange(@Nullable String authorization, String method, ArrayNode parameters) {
    var request =
        json.createObjectNode().put("id", 1).put("method", method).set("params", parameters);
    var answer = post(authorization, bytes(request));
    if (answer == null || !(answer.has("result") || answer.has("error"))) {
      throw new IllegalStateException(
          "Tryton's answer to " + method + " is no JSON-RPC: " + answer);
    }
    if (answer.has("error")) {
      throw failure(method, answer.get("error"));
    }
    return answer.path("result").isMissingNode()
        ? JsonNodeFactory.instance.nullNode()
        : answer.get("result");
  }

  private @Nullable JsonNode post(@Nullable String authorization, byte[] request) {
    try {
      return http.post()
          .contentType(MediaType.APPLICATION_JSON)
          .headers(
              headers -> {
                if (authorization != null) {
                  headers.set(HttpHeaders.AUTHORIZATION, authorization);
                }
              })
          .body(request)
          .retrieve()
          .body(JsonNode.class);
    } catch (HttpClientErrorException.TooManyRequests
        | HttpServerErrorException
        | ResourceAccessException down) {
      throw new SystemUnavailable("Tryton does not answer: " + down.getMessage(), down);
    } catch (HttpClientErrorException refused) {
      throw refused;
    } catch (RestClientException broken) {
      throw new SystemUnavailable("Tryton's answer broke off: " + broken.getMessage(), broken);
    }
  }

  /** Tryton's server wants a Content-Length, which a streamed body would not have. */
  private byte[] bytes(JsonNode request) {
    return request.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Business errors come with HTTP 200 as {@code ["UserError", [text, ...]]} or {@code
   * ["UserWarning", [name, text, ...]]}.
   */
  private static RuntimeException failure(String method, JsonNode error) {
    var said = error.path(1);
    return switch (error.path(0).asText()) {
      case "UserError" -> new TrytonRefused(method, said.path(0).asText());
      case "UserWarning" -> new TrytonRefused(method, said.path(1).asText());
      default -> new IllegalStateException("Tryton failed at %s: %s".formatted(method, error));
    };
  }
}

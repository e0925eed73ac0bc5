package dev.backroom.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Both sides of a JSON call: the request before Camel's HTTP component, the answer behind it. */
@Component("jsonCalls")
class JsonCalls {
  private static final int UNPROCESSABLE = 422;
  private static final Set<Integer> CANNOT_NOW = Set.of(408, 429, 502, 503, 504);
  private static final int SERVER_ERROR = 500;

  private final SystemSettings settings;
  private final Environment environment;

  JsonCalls(SystemSettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  /** Leaves the request for the journal and sets what the HTTP component needs. */
  void prepare(Exchange exchange, @ExchangeProperty("system") String system)
      throws JsonProcessingException {
    var request = exchange.getMessage().getBody(JsonRequest.class);
    var body = request.body() == null ? null : Command.JSON.writeValueAsString(request.body());
    if (!request.method().equals("GET")) {
      exchange.setProperty(
          RouteCall.REQUEST,
          request.method() + " " + request.path() + (body == null ? "" : " " + body));
    }
    var message = exchange.getMessage();
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_URI, address(system) + request.path());
    message.setHeader(Exchange.HTTP_METHOD, request.method());
    message.setHeader(Exchange.CONTENT_TYPE, "application/json");
    authorization(system).ifPresent(value -> message.setHeader("Authorization", value));
    message.setBody(body);
  }

  /**
   * @throws Refusal when the system understood and will not (422)
   * @throws SystemUnavailable when it cannot now (408, 429, 502, 503, 504)
   * @throws SystemFailed when it broke on this request (any other 5xx)
   */
  JsonNode parse(
      @Header(Exchange.HTTP_RESPONSE_CODE) int status,
      @Header("Retry-After") @Nullable String retryAfter,
      Exchange exchange) {
    var body = exchange.getMessage().getBody(String.class);
    if (CANNOT_NOW.contains(status)) {
      throw new SystemUnavailable("The system answered " + status, seconds(retryAfter));
    }
    if (status >= SERVER_ERROR) {
      throw new SystemFailed("The system answered %d: %s".formatted(status, body));
    }
    var answer = json(status, body);
    if (status == UNPROCESSABLE) {
      throw new Refusal(
          "ORDER_REFUSED", answer.path("code").asText() + ": " + answer.path("message").asText());
    }
    if (status >= 300 && status != 404) {
      throw new IllegalStateException("The system answered %d: %s".formatted(status, body));
    }
    return status == 404 ? NullNode.instance : answer;
  }

  /** The other form, a date, is left to the ordinary back-off. */
  private static Duration seconds(@Nullable String retryAfter) {
    return retryAfter != null && retryAfter.matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(retryAfter))
        : Duration.ZERO;
  }

  private static JsonNode json(int status, String body) {
    try {
      return body == null || body.isBlank() ? NullNode.instance : Command.JSON.readTree(body);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException(
          "The system's answer (%d) is not JSON: %s"
              .formatted(status, malformed.getOriginalMessage()),
          malformed);
    }
  }

  private String address(String system) {
    var url = settings.of(system).url();
    return url.isEmpty()
        ? "http://127.0.0.1:%s/sandbox/%s"
            .formatted(environment.getRequiredProperty("local.server.port"), system)
        : url;
  }

  private Optional<String> authorization(String system) {
    var access = settings.of(system);
    var credentials = (access.user() + ":" + access.password()).getBytes(StandardCharsets.UTF_8);
    return access.user().isEmpty()
        ? Optional.empty()
        : Optional.of("Basic " + Base64.getEncoder().encodeToString(credentials));
  }
}

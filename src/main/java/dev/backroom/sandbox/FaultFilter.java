package dev.backroom.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Makes the simulated systems as unreliable as their switches say. */
@Component
@InSandbox
@Order
class FaultFilter extends OncePerRequestFilter {
  private static final String BELOW = "/sandbox/";

  private final FaultSwitches switches;
  private final ObjectMapper json;

  FaultFilter(FaultSwitches switches, ObjectMapper json) {
    this.switches = switches;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return !path.startsWith(BELOW)
        || path.endsWith(DescriptionController.FILE)
        || switches.of(system(path)).equals(Faults.none());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var system = system(request.getRequestURI());
    var faults = switches.of(system);
    LockSupport.parkNanos(Duration.ofMillis(faults.latencyMs()).toNanos());
    if (switches.strikes(system, faults.errorRate())) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    var answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    if (switches.strikes(system, faults.lostAnswerRate())) {
      loseAnswer(response);
    } else if (switches.strikes(system, faults.malformedRate())) {
      begin(response);
      response.getOutputStream().write("{\"numb".getBytes(UTF_8));
    } else {
      list(system, faults, answer, response);
    }
  }

  /** Announces more than it sends, so that the caller sees the connection end too early. */
  private static void loseAnswer(HttpServletResponse response) throws IOException {
    begin(response);
    response.setHeader("Connection", "close");
    response.setContentLength(1_000);
    response.getOutputStream().write('{');
    response.flushBuffer();
  }

  /** An answer without content could neither be lost nor be malformed. */
  private static void begin(HttpServletResponse response) {
    response.resetBuffer();
    if (response.getStatus() == HttpServletResponse.SC_NO_CONTENT) {
      response.setStatus(HttpServletResponse.SC_OK);
    }
  }

  /** Messages and documents alike may be listed twice and in another order. */
  private void list(
      String system,
      Faults faults,
      ContentCachingResponseWrapper answer,
      HttpServletResponse response)
      throws IOException {
    var entries = json.readTree(answer.getContentAsByteArray());
    if (!entries.isArray()) {
      answer.copyBodyToResponse();
      return;
    }
    var listed = new ArrayList<JsonNode>();
    for (var entry : entries) {
      listed.add(entry);
      if (switches.strikes(system, faults.duplicateRate())) {
        listed.add(entry);
      }
    }
    if (switches.strikes(system, faults.outOfOrderRate())) {
      Collections.reverse(listed);
    }
    var body = json.writeValueAsBytes(new ArrayNode(json.getNodeFactory(), listed));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static String system(String path) {
    var rest = path.substring(BELOW.length());
    var end = rest.indexOf('/');
    return end < 0 ? "" : rest.substring(0, end);
  }
}

package dev.backroom.connector.tryton;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.backroom.connector.Answer;
import dev.backroom.connector.RouteDriver;
import dev.backroom.connector.SystemSettings;
import dev.backroom.connector.SystemSettings.Access;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.web.client.RestClient;

/** Tryton as it answers on the wire; what a test does not say is answered with {@code null}. */
final class TrytonStub implements BeforeEachCallback, AfterEachCallback {
  private static final String DATABASE = "/retail/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

  private @Nullable RouteDriver routes;

  @Override
  public void beforeEach(ExtensionContext test) {
    server.start();
    server.stubFor(post(DATABASE).willReturn(result("null")));
    answers("common.db.login", "[1,\"secret\"]");
    answers("model.res.user.get_preferences", "{\"company\":3,\"language\":\"en\"}");
    routes = routes();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Objects.requireNonNull(routes).close();
    server.stop();
  }

  Answer carryOut(String topic, Map<String, Object> variables) throws Throwable {
    return Objects.requireNonNull(routes).carryOut(topic, variables);
  }

  /** The shipped routes with the connector behind them, logged in nowhere yet. */
  private RouteDriver routes() {
    var records = records();
    return new RouteDriver(
        "tryton",
        Map.of(
            "trytonOrders",
            new TrytonOrders(new TrytonPurchases(records), new TrytonShipments(records)),
            "trytonSupplyOptions",
            new TrytonSupplyOptions(
                new TrytonCatalogue(records),
                new TrytonSettings(100_000, "de-by", "grocery"),
                Clock.systemUTC())));
  }

  private TrytonRecords records() {
    var access =
        new Access(
            server.baseUrl() + DATABASE, "u", "p", Duration.ofSeconds(30), Duration.ofSeconds(30));
    return new TrytonConfiguration()
        .trytonRecords(new SystemSettings(Map.of("erp", access)), RestClient.builder());
  }

  /** The answers in this order, the last one for ever. */
  void answers(String method, String... results) {
    var said = List.of(results);
    for (int at = 0; at < said.size(); at++) {
      server.stubFor(
          step(method, at, Math.min(at + 1, said.size() - 1)).willReturn(result(said.get(at))));
    }
  }

  void errs(String method, String error) {
    server.stubFor(call(method).willReturn(okJson("{\"id\":1,\"error\":%s}".formatted(error))));
  }

  void answersOnce(String method, int status, String thenResult) {
    server.stubFor(step(method, 0, 1).willReturn(aResponse().withStatus(status)));
    server.stubFor(step(method, 1, 1).willReturn(result(thenResult)));
  }

  void answersStatus(String method, int status) {
    server.stubFor(call(method).willReturn(aResponse().withStatus(status)));
  }

  void breaks(String method, Fault fault) {
    server.stubFor(call(method).willReturn(aResponse().withFault(fault)));
  }

  /** The parameters of every call of this method. */
  List<JsonNode> calls(String method) {
    return server
        .findAll(
            postRequestedFor(urlEqualTo(DATABASE))
                .withRequestBody(matchingJsonPath("$.method", equalTo(method))))
        .stream()
        .map(request -> parameters(request.getBodyAsString()))
        .toList();
  }

  private static MappingBuilder step(String method, int at, int next) {
    return call(method)
        .inScenario(method)
        .whenScenarioStateIs(at == 0 ? Scenario.STARTED : String.valueOf(at))
        .willSetStateTo(next == 0 ? Scenario.STARTED : String.valueOf(next));
  }

  private static MappingBuilder call(String method) {
    return post(DATABASE).withRequestBody(matchingJsonPath("$.method", equalTo(method)));
  }

  private static ResponseDefinitionBuilder result(String result) {
    return okJson("{\"id\":1,\"result\":%s}".formatted(result));
  }

  private static JsonNode parameters(String request) {
    try {
      return JSON.readTree(request).path("params");
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}

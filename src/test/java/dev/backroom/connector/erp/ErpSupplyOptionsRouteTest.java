package dev.backroom.connector.erp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.connector.Documents;
import dev.backroom.connector.RouteDriver;
import dev.backroom.connector.SystemFailed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErpSupplyOptionsRouteTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Map<String, Object> REQUISITION =
      Map.of("costCentre", "CC-100", "requisition", Documents.REQUISITION);

  private final RouteDriver routes =
      new RouteDriver(
          "erp",
          Map.of(
              "erpOrders", new ErpOrders(),
              "erpReceipts", new ErpReceipts(),
              "erpSupplyOptions", new ErpSupplyOptions(Clock.fixed(NOW, ZoneOffset.UTC))));

  @BeforeEach
  void fillErp() {
    var erp = routes.system();
    erp.stubFor(
        get("/cost-centres/CC-100").willReturn(okJson("{\"id\":\"CC-100\",\"budgetMinor\":500}")));
    erp.stubFor(
        get("/items/SKU-0001")
            .willReturn(okJson("{\"sku\":\"SKU-0001\",\"status\":\"ACTIVE\",\"offers\":[{}]}")));
    erp.stubFor(get("/items/SKU-9999").willReturn(aResponse().withStatus(404)));
  }

  @AfterEach
  void stop() {
    routes.close();
  }

  @Test
  void readsBudgetAndEachArticleOnce() throws Throwable {
    var options = options();

    assertThat(options.path("asOf").asText()).isEqualTo(NOW.toString());
    assertThat(options.path("source").asText()).isEqualTo("ERP");
    assertThat(options.at("/costCentre/budgetMinor").asLong()).isEqualTo(500);
    assertThat(options.at("/items/0/status").asText()).isEqualTo("ACTIVE");
    routes.system().verify(1, getRequestedFor(urlEqualTo("/items/SKU-0001")));
  }

  @Test
  void leavesAnUnknownArticleToTheMasterDataGate() throws Throwable {
    var options = options();

    assertThat(options.path("items")).hasSize(2);
    assertThat(options.at("/items/1/sku").asText()).isEqualTo("SKU-9999");
    assertThat(options.at("/items/1/status").asText()).isEqualTo("UNKNOWN");
    assertThat(options.at("/items/1/offers")).isEmpty();
  }

  @Test
  void readsNothingByHalves() {
    routes.system().stubFor(get("/items/SKU-9999").willReturn(aResponse().withStatus(500)));

    assertThatThrownBy(this::options).isInstanceOf(SystemFailed.class);
  }

  private JsonNode options() throws Throwable {
    var answer = routes.carryOut("erp.read-supply-options", REQUISITION);
    return (JsonNode) Objects.requireNonNull(answer.variables().get("supplyOptions"));
  }
}

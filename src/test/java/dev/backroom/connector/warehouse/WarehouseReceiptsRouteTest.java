package dev.backroom.connector.warehouse;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.backroom.connector.Documents;
import dev.backroom.connector.RouteDriver;
import dev.backroom.intake.IncomingEvent;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WarehouseReceiptsRouteTest {
  private static final String ANNOUNCE = "warehouse.announce-receipt";
  private static final String EXPECTED = "/expected-receipts?reference=PO-1";

  private final RouteDriver routes =
      new RouteDriver("warehouse", Map.of("warehouseReceipts", new WarehouseReceipts()));
  private final WireMockServer warehouse = routes.system();

  @AfterEach
  void stop() {
    routes.close();
  }

  @Test
  void announcesTheOrderForThePromisedDate() throws Throwable {
    warehouse.stubFor(get(EXPECTED).willReturn(okJson("[]")));
    warehouse.stubFor(post("/expected-receipts").willReturn(aResponse().withStatus(201)));

    routes.carryOut(
        ANNOUNCE, Map.of("purchaseOrder", Documents.ORDER, "promisedDate", "2026-12-08"));

    warehouse.verify(
        postRequestedFor(urlEqualTo("/expected-receipts"))
            .withRequestBody(matchingJsonPath("$.expectedDate", equalTo("2026-12-08")))
            .withRequestBody(matchingJsonPath("$.lines[0].quantity", equalTo("120"))));
  }

  @Test
  void announcesNothingThatIsExpectedAlready() throws Throwable {
    warehouse.stubFor(get(EXPECTED).willReturn(okJson("[{\"externalId\":\"PO-1:service_x:1\"}]")));

    assertThat(routes.carryOut(ANNOUNCE, Documents.order()).documentNumber()).isEqualTo("PO-1");
    warehouse.verify(0, postRequestedFor(urlEqualTo("/expected-receipts")));
  }

  /** The warehouse keeps one for each reference; the new one takes the place of the old. */
  @Test
  void announcesAgainWhenTheFlowOrTheNumberComesRoundAgain() throws Throwable {
    warehouse.stubFor(get(EXPECTED).willReturn(okJson("[{\"externalId\":\"PO-1:service_x:0\"}]")));
    warehouse.stubFor(post("/expected-receipts").willReturn(aResponse().withStatus(201)));

    routes.carryOut(ANNOUNCE, Documents.order());

    warehouse.verify(1, postRequestedFor(urlEqualTo("/expected-receipts")));
  }

  @Test
  void announcesNothingAfterALookUpThatWasNotAnswered() {
    warehouse.stubFor(get(EXPECTED).willReturn(okJson("null")));

    assertThatThrownBy(() -> routes.carryOut(ANNOUNCE, Documents.order()))
        .isInstanceOf(IllegalStateException.class);
    warehouse.verify(0, postRequestedFor(urlEqualTo("/expected-receipts")));
  }

  @Test
  void cancelsWhatIsNotExpectedToo() throws Throwable {
    warehouse.stubFor(delete(EXPECTED).willReturn(aResponse().withStatus(404)));

    assertThat(routes.carryOut("warehouse.cancel-receipt", Map.of()).documentNumber())
        .isEqualTo("PO-1");
    warehouse.verify(deleteRequestedFor(urlEqualTo(EXPECTED)));
  }

  @Test
  void handsReceiptsToIntakeAndTakesThemFromTheMailbox() {
    warehouse.stubFor(delete("/messages/M-2").willReturn(aResponse().withStatus(204)));
    warehouse.stubFor(
        get("/messages?limit=100")
            .willReturn(
                okJson(
                    """
                    [{"messageId":"M-2","kind":"GOODS_RECEIPT","sentAt":"2026-11-23T08:00:00Z",
                      "body":{"reference":"PO-1","receiptNumber":"GR-7"}}]""")));

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> warehouse.verify(deleteRequestedFor(urlEqualTo("/messages/M-2"))));
    assertThat(((IncomingEvent) routes.events().get(0)).type()).isEqualTo("goods.received");
  }
}

package dev.backroom.connector.supplier;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThan;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.backroom.connector.Documents;
import dev.backroom.connector.RouteDriver;
import dev.backroom.intake.IncomingEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SupplierOrdersRouteTest {
  private static final String SEND = "supplier.send-purchase-order";
  private static final String KEY = "PO-1:service_x:1";

  private final RouteDriver routes =
      new RouteDriver("supplier", Map.of("supplierOrders", new SupplierOrders()));
  private final WireMockServer supplier = routes.system();

  @AfterEach
  void stop() {
    routes.close();
  }

  @Test
  void sendsTheOrderWithTheSuppliersCalendar() throws Throwable {
    holds("[]");
    supplier.stubFor(post("/orders").willReturn(aResponse().withStatus(202)));

    routes.carryOut(SEND, Map.of("purchaseOrder", Documents.ORDER, "supplierCalendar", "de-by"));

    supplier.verify(
        postRequestedFor(urlEqualTo("/orders"))
            .withRequestBody(
                equalToJson(
                    """
                    {"reference":"PO-1","externalId":"PO-1:service_x:1","supplierId":"SUP-ACME",
                     "calendar":"de-by","locationId":"s001","needBy":"2026-12-10","currency":"EUR",
                     "lines":[{"lineNo":1,"sku":"SKU-0001","quantity":120,"unitPriceMinor":600}]}""")));
  }

  @Test
  void sendsNothingThatTheSupplierHasAlready() throws Throwable {
    holds("[{\"externalId\":\"%s\"}]".formatted(KEY));

    assertThat(routes.carryOut(SEND, Documents.order()).documentNumber()).isEqualTo(KEY);
    supplier.verify(0, postRequestedFor(urlEqualTo("/orders")));
  }

  /** After a change or an alternate source the same reference is sent again under another key. */
  @Test
  void sendsAgainWhenTheFlowComesRoundAgain() throws Throwable {
    holds("[{\"externalId\":\"PO-1:service_x:0\"}]");
    supplier.stubFor(post("/orders").willReturn(aResponse().withStatus(202)));

    routes.carryOut(SEND, Documents.order());

    supplier.verify(1, postRequestedFor(urlEqualTo("/orders")));
  }

  @Test
  void sendsNothingAfterALookUpThatWasNotAnswered() {
    supplier.stubFor(get("/orders?reference=PO-1").willReturn(aResponse().withStatus(404)));

    assertThatThrownBy(() -> routes.carryOut(SEND, Documents.order()))
        .isInstanceOf(IllegalStateException.class);
    supplier.verify(0, postRequestedFor(urlEqualTo("/orders")));
  }

  @Test
  void saysWhatItRemindsOf() throws Throwable {
    supplier.stubFor(post("/orders/PO-1/reminders").willReturn(aResponse().withStatus(202)));

    routes.carryOut("supplier.send-reminder", Map.of("reminderSubject", "SHIPMENT"));

    supplier.verify(
        postRequestedFor(urlEqualTo("/orders/PO-1/reminders"))
            .withRequestBody(
                equalToJson("{\"externalId\":\"%s\",\"subject\":\"SHIPMENT\"}".formatted(KEY))));
  }

  @Test
  void asksForACancellationAndTellsOfOne() throws Throwable {
    supplier.stubFor(post("/orders/PO-1/cancellation-requests").willReturn(okJson("{}")));
    supplier.stubFor(post("/orders/PO-1/cancellations").willReturn(aResponse().withStatus(404)));

    assertThat(routes.carryOut("supplier.request-cancellation", Map.of()).documentNumber())
        .isEqualTo(KEY);
    assertThat(routes.carryOut("supplier.cancel-purchase-order", Map.of()).documentNumber())
        .isEqualTo(KEY);
  }

  /** So that the supplier answers once, however often he is asked. */
  @Test
  void asksForTheSameCancellationUnderTheSameKey() throws Throwable {
    var address = "/orders/PO-1/cancellation-requests";
    supplier.stubFor(
        post(address)
            .inScenario("lost")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE))
            .willSetStateTo("back"));
    supplier.stubFor(
        post(address).inScenario("lost").whenScenarioStateIs("back").willReturn(okJson("{}")));

    assertThatThrownBy(() -> routes.carryOut("supplier.request-cancellation", Map.of()))
        .isInstanceOf(IOException.class);
    routes.carryOut("supplier.request-cancellation", Map.of());

    supplier.verify(
        2,
        postRequestedFor(urlEqualTo(address))
            .withRequestBody(equalToJson("{\"externalId\":\"%s\"}".formatted(KEY))));
  }

  @Test
  void handsMessagesToIntakeAndTakesThemFromTheMailbox() {
    supplier.stubFor(delete("/messages/M-1").willReturn(aResponse().withStatus(204)));
    supplier.stubFor(
        get("/messages?limit=100")
            .willReturn(
                okJson(
                    """
                    [{"messageId":"M-1","kind":"ORDER_RESPONSE","sentAt":"2026-11-23T08:00:00Z",
                      "body":{"reference":"PO-1","answer":"ACCEPTED"}}]""")));

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> supplier.verify(deleteRequestedFor(urlEqualTo("/messages/M-1"))));
    assertThat((IncomingEvent) routes.events().get(0))
        .satisfies(
            event -> {
              assertThat(event.id()).isEqualTo("M-1");
              assertThat(event.source()).hasToString("/supplier");
              assertThat(event.type()).isEqualTo("purchase-order.acknowledged");
              assertThat(event.subject().value()).isEqualTo("PO-1");
            });
  }

  @Test
  void setsAsideWhatNobodyCanRead() {
    supplier.stubFor(delete(anyUrl()).willReturn(aResponse().withStatus(204)));
    supplier.stubFor(
        get("/messages?limit=100")
            .willReturn(
                okJson(
                    """
                    [{"messageId":"M-1","kind":"GREETING","sentAt":"2026-11-23T08:00:00Z"},
                     {"messageId":"M-2","kind":"ORDER_RESPONSE","sentAt":"yesterday",
                      "body":{"reference":"PO-1"}},
                     {"messageId":"M-3","kind":"ORDER_RESPONSE","sentAt":"2026-11-23T08:00:00Z",
                      "body":{"reference":"no number"}},
                     {"messageId":"M-4","kind":"ORDER_RESPONSE","sentAt":"2026-11-23T08:00:00Z",
                      "body":{"reference":"PO-1"}}]""")));

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> supplier.verify(moreThan(1), deleteRequestedFor(urlEqualTo("/messages/M-4"))));
    assertThat(routes.deadLetters()).containsOnlyKeys("M-1", "M-2", "M-3");
    assertThat(routes.deadLetters().get("M-1")).contains("GREETING");
    supplier.verify(deleteRequestedFor(urlEqualTo("/messages/M-1")));
  }

  /** First it could not be set aside, then it could: nothing is left to be said about it. */
  @Test
  void forgetsTheTroubleWithAMessageThatIsSetAside(CapturedOutput output) {
    supplier.stubFor(delete("/messages/M-1").willReturn(aResponse().withStatus(204)));
    routes.missed("supplier", "M-1");
    supplier.stubFor(
        get("/messages?limit=100").willReturn(okJson("[{\"messageId\":\"M-1\",\"kind\":\"X\"}]")));

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(output).contains("Message M-1 was taken"));
  }

  private void holds(String orders) {
    supplier.stubFor(get("/orders?reference=PO-1").willReturn(okJson(orders)));
  }
}

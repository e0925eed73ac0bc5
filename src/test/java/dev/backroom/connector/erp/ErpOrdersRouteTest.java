package dev.backroom.connector.erp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.backroom.connector.Documents;
import dev.backroom.connector.Refusal;
import dev.backroom.connector.SystemFailed;
import dev.backroom.connector.SystemUnavailable;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErpOrdersRouteTest extends ErpRouteTest {

  @Test
  void createsTheOrderWithReferenceAndKey() throws Throwable {
    holds("[]");
    erp.stubFor(
        post("/purchase-orders").willReturn(jsonResponse(order("ERP-1", "CONFIRMED"), 201)));

    var answer = routes.carryOut(CREATE, Documents.order());

    assertThat(answer.documentNumber()).isEqualTo("ERP-1");
    erp.verify(
        postRequestedFor(urlEqualTo("/purchase-orders"))
            .withBasicAuth(new BasicCredentials("u", "p"))
            .withRequestBody(
                equalToJson(
                    """
                    {"reference":"PO-1","externalId":"PO-1:service_x:1","supplierId":"SUP-ACME",
                     "locationId":"s001","currency":"EUR","needBy":"2026-12-10","lines":%s}"""
                        .formatted(LINES))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONFIRMED", "RECEIVING"})
  void createsNothingWhenALostAnswerHadCreatedIt(String state) throws Throwable {
    holds("[" + order("ERP-1", "CANCELLED") + "," + order("ERP-2", state) + "]");

    var answer = routes.carryOut(CREATE, Documents.order());

    assertThat(answer.documentNumber()).isEqualTo("ERP-2");
    erp.verify(0, postRequestedFor(urlEqualTo("/purchase-orders")));
  }

  @Test
  void createsAgainAfterTheOldOrderWasCancelled() throws Throwable {
    holds("[" + order("ERP-1", "CANCELLED") + "]");
    erp.stubFor(
        post("/purchase-orders").willReturn(jsonResponse(order("ERP-2", "CONFIRMED"), 201)));

    assertThat(routes.carryOut(CREATE, Documents.order()).documentNumber()).isEqualTo("ERP-2");
  }

  /**
   * A number may come again: what was ordered under it in another case is not what is wanted now.
   */
  @Test
  void createsAgainAfterTheOrderOfAnEarlierVisitWasClosed() throws Throwable {
    holds("[" + another("ERP-1", "CLOSED") + "," + another("ERP-2", "CANCELLED") + "]");
    erp.stubFor(
        post("/purchase-orders").willReturn(jsonResponse(order("ERP-3", "CONFIRMED"), 201)));

    assertThat(routes.carryOut(CREATE, Documents.order()).documentNumber()).isEqualTo("ERP-3");
  }

  @Test
  void isRefusedWhileTheReferenceStandsForAnotherOpenOrder() {
    holds("[" + another("ERP-1", "CONFIRMED") + "]");

    assertThatThrownBy(() -> routes.carryOut(CREATE, Documents.order()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("ERP-1 under PO-1 already, CONFIRMED, with the key 'PO-1:other:1'");
    erp.verify(0, postRequestedFor(urlEqualTo("/purchase-orders")));
  }

  @Test
  void isRefusedWhenItsOwnOrderIsClosedAlready() {
    holds("[" + order("ERP-1", "CLOSED") + "]");

    assertThatThrownBy(() -> routes.carryOut(CREATE, Documents.order()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("ERP-1");
    erp.verify(0, postRequestedFor(urlEqualTo("/purchase-orders")));
  }

  @Test
  void changesTheOpenOrderWhereTheReferenceCameBefore() throws Throwable {
    holds("[" + order("ERP-2", "CONFIRMED") + "," + another("ERP-1", "CLOSED") + "]");
    erp.stubFor(
        put("/purchase-orders/ERP-2/lines").willReturn(okJson(order("ERP-2", "CONFIRMED"))));

    assertThat(routes.carryOut(CHANGE, Documents.order()).documentNumber()).isEqualTo("ERP-2");
  }

  /** A look-up that failed must never read as "there is none". */
  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "\"maintenance\"", "<html>", "[{\"numb"})
  void createsNothingAfterALookUpThatWasNotAnswered(String answer) {
    holds(answer);

    assertThatThrownBy(() -> routes.carryOut(CREATE, Documents.order()))
        .isInstanceOf(IllegalStateException.class);
    erp.verify(0, postRequestedFor(urlEqualTo("/purchase-orders")));
  }

  @Test
  void createsNothingWhenTheAddressIsWrong() {
    erp.stubFor(get(BY_REFERENCE).willReturn(aResponse().withStatus(404)));

    assertThatThrownBy(() -> routes.carryOut(CREATE, Documents.order()))
        .isInstanceOf(IllegalStateException.class);
    erp.verify(0, postRequestedFor(urlEqualTo("/purchase-orders")));
  }

  @Test
  void tellsARefusalFromAnOutage() {
    holds("[]");
    erp.stubFor(
        post("/purchase-orders")
            .willReturn(
                jsonResponse("{\"code\":\"SUPPLIER_BLOCKED\",\"message\":\"is blocked\"}", 422)));

    assertThatThrownBy(() -> routes.carryOut(CREATE, Documents.order()))
        .isInstanceOf(Refusal.class)
        .hasMessage("SUPPLIER_BLOCKED: is blocked");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 502, 503, 504})
  void seesThatTheErpCannotNow(int status) {
    erp.stubFor(get(BY_REFERENCE).willReturn(aResponse().withStatus(status)));

    assertThatThrownBy(() -> routes.carryOut(CREATE, Documents.order()))
        .isInstanceOf(SystemUnavailable.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 501})
  void seesThatTheErpBroke(int status) {
    erp.stubFor(get(BY_REFERENCE).willReturn(aResponse().withStatus(status).withBody("ORA-1")));

    assertThatThrownBy(() -> routes.carryOut(CREATE, Documents.order()))
        .isInstanceOf(SystemFailed.class)
        .hasMessageContaining("ORA-1");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void seesThatTheLineIsCut(Fault fault) {
    erp.stubFor(get(BY_REFERENCE).willReturn(aResponse().withFault(fault)));

    assertThatThrownBy(() -> routes.carryOut(CREATE, Documents.order()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void endsACallThatHangs() {
    erp.stubFor(get(BY_REFERENCE).willReturn(okJson("[]").withFixedDelay(8_000)));

    assertThatThrownBy(() -> routes.carryOut(CREATE, Documents.order()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void doesNotTakeAnAnswerWithoutANumber() {
    holds("[]");
    erp.stubFor(post("/purchase-orders").willReturn(jsonResponse("{\"ok\":true}", 201)));

    assertThatThrownBy(() -> routes.carryOut(CREATE, Documents.order()))
        .hasMessageContaining("no order number");
  }
}

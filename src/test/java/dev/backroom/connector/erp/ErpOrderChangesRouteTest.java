package dev.backroom.connector.erp;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.connector.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErpOrderChangesRouteTest extends ErpRouteTest {

  @Test
  void changesTheLines() throws Throwable {
    holds("[" + order("ERP-1", "CONFIRMED") + "]");
    erp.stubFor(
        put("/purchase-orders/ERP-1/lines").willReturn(okJson(order("ERP-1", "CONFIRMED"))));

    assertThat(routes.carryOut(CHANGE, Documents.order()).documentNumber()).isEqualTo("ERP-1");
    erp.verify(putRequestedFor(urlEqualTo("/purchase-orders/ERP-1/lines")));
  }

  @Test
  void seesThatAChangeWasIgnored() {
    holds("[" + order("ERP-1", "CLOSED") + "]");
    erp.stubFor(
        put("/purchase-orders/ERP-1/lines")
            .willReturn(okJson(order("ERP-1", "CLOSED").replace("120", "96"))));

    assertThatThrownBy(() -> routes.carryOut(CHANGE, Documents.order()))
        .hasMessageContaining("ERP-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancel", "close"})
  void answersThatThereIsNothingToUndo(String button) throws Throwable {
    holds("[]");

    var answer = routes.carryOut("erp." + button + "-purchase-order", Documents.order());

    assertThat(answer.documentNumber()).isEmpty();
  }

  @Test
  void cancelsAndReadsTheStateBack() throws Throwable {
    holds("[" + order("ERP-1", "CONFIRMED") + "]");
    erp.stubFor(
        post("/purchase-orders/ERP-1/cancel").willReturn(okJson(order("ERP-1", "CANCELLED"))));

    var answer = routes.carryOut("erp.cancel-purchase-order", Documents.order());

    assertThat(answer.documentNumber()).isEqualTo("ERP-1");
  }

  @Test
  void seesThatAForbiddenCancellationWasIgnored() {
    holds("[" + order("ERP-1", "RECEIVING") + "]");
    erp.stubFor(
        post("/purchase-orders/ERP-1/cancel").willReturn(okJson(order("ERP-1", "RECEIVING"))));

    assertThatThrownBy(() -> routes.carryOut("erp.cancel-purchase-order", Documents.order()))
        .hasMessageContaining("RECEIVING instead of CANCELLED");
  }

  @Test
  void doesNotCloseTwice() throws Throwable {
    holds("[" + order("ERP-1", "CLOSED") + "]");

    var answer = routes.carryOut("erp.close-purchase-order", Documents.order());

    assertThat(answer.documentNumber()).isEqualTo("ERP-1");
    erp.verify(0, postRequestedFor(urlEqualTo("/purchase-orders/ERP-1/close")));
  }
}

package dev.backroom.connector.erp;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.connector.Documents;
import org.junit.jupiter.api.Test;

class ErpReceiptsRouteTest extends ErpRouteTest {

  @Test
  void postsAReceiptWithWhatIsGoodAndWhatIsDamaged() throws Throwable {
    holds("[" + order("ERP-1", "CONFIRMED") + "]");
    erp.stubFor(
        post("/purchase-orders/ERP-1/receipts")
            .willReturn(okJson(received(order("ERP-1", "RECEIVING")))));

    var answer = routes.carryOut("erp.post-goods-receipt", Documents.receipt());

    assertThat(answer.documentNumber()).isEqualTo("GR-7");
    erp.verify(
        postRequestedFor(urlEqualTo("/purchase-orders/ERP-1/receipts"))
            .withRequestBody(
                equalToJson(
                    """
                    {"externalId":"PO-1:service_x:1","receiptNumber":"GR-7",
                     "lines":[{"lineNo":1,"acceptedQuantity":96,"damagedQuantity":4}]}""")));
  }

  @Test
  void postsNoReceiptThatTheOrderShows() throws Throwable {
    holds("[" + received(order("ERP-1", "RECEIVING")) + "]");

    var answer = routes.carryOut("erp.post-goods-receipt", Documents.receipt());

    assertThat(answer.documentNumber()).isEqualTo("GR-7");
    erp.verify(0, postRequestedFor(urlEqualTo("/purchase-orders/ERP-1/receipts")));
  }

  @Test
  void seesThatAReceiptWasIgnored() {
    holds("[" + order("ERP-1", "CLOSED") + "]");
    erp.stubFor(
        post("/purchase-orders/ERP-1/receipts").willReturn(okJson(order("ERP-1", "CLOSED"))));

    assertThatThrownBy(() -> routes.carryOut("erp.post-goods-receipt", Documents.receipt()))
        .hasMessageContaining("did not post receipt GR-7");
  }
}

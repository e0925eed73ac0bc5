package dev.backroom.connector.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.connector.Documents;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrytonSupplyOptionsRouteTest {
  private static final String OFFER = "model.purchase.product_supplier.";

  @RegisterExtension final TrytonStub tryton = new TrytonStub();

  @BeforeEach
  void holdOneOffer() {
    tryton.answers("model.company.company.read", "[{\"id\":3,\"currency.\":{\"code\":\"USD\"}}]");
    tryton.answers("model.product.product.search", "[24]", "[]");
    tryton.answers(
        "model.product.product.read",
        "[{\"id\":24,\"rec_name\":\"Article\",\"purchasable\":true,\"template\":25}]");
    tryton.answers(OFFER + "search", "[26]");
    offers("{\"__class__\":\"timedelta\",\"seconds\":259200.0}", "[27]");
    costs("6.0000");
  }

  @Test
  void countsTheBudgetInTheCurrencyOfTheCompany() throws Throwable {
    assertThat(options().path("costCentre").path("currency").asText()).isEqualTo("USD");
  }

  @Test
  void readsOffersOfTheArticleAndOfAllItsVariants() throws Throwable {
    var offer = options().path("items").path(0).path("offers").path(0);

    assertThat(offer.path("unitPriceMinor").asLong()).isEqualTo(600);
    assertThat(offer.path("leadTimeDays").asLong()).isEqualTo(3);
    assertThat(tryton.calls(OFFER + "search").get(0).path(0).toString())
        .isEqualTo(
            "[[\"template\",\"=\",25],"
                + "[\"OR\",[\"product\",\"=\",null],[\"product\",\"=\",24]]]");
  }

  @Test
  void tellsAnUnknownArticle() throws Throwable {
    assertThat(options().path("items").path(1).path("status").asText()).isEqualTo("UNKNOWN");
  }

  /** A price of zero would make the supplier that nobody knows the price of the cheapest. */
  @Test
  void leavesOutWhatTrytonDoesNotKnow() throws Throwable {
    offers("null", "[]");

    var offer = options().path("items").path(0).path("offers").path(0);

    assertThat(offer.path("unitPriceMinor").isNull()).isTrue();
    assertThat(offer.path("leadTimeDays").isNull()).isTrue();
  }

  @Test
  void leavesOutAPriceFinerThanACent() throws Throwable {
    costs("6.0050");

    var offer = options().path("items").path(0).path("offers").path(0);

    assertThat(offer.path("unitPriceMinor").isNull()).isTrue();
  }

  private JsonNode options() throws Throwable {
    return (JsonNode)
        tryton
            .carryOut(
                "tryton.read-supply-options",
                Map.of("requisition", Documents.REQUISITION, "costCentre", "CC-100"))
            .variables()
            .get("supplyOptions");
  }

  private void offers(String leadTime, String prices) {
    tryton.answers(
        OFFER + "read",
        """
        [{"id":26,"party.":{"code":"SUP-ACME","rec_name":"Acme"},"currency.":{"code":"USD"},
          "lead_time":%s,"prices":%s}]"""
            .formatted(leadTime, prices));
  }

  private void costs(String price) {
    tryton.answers(
        "model.purchase.product_supplier.price.read",
        "[{\"id\":27,\"unit_price\":{\"__class__\":\"Decimal\",\"decimal\":\"%s\"}}]"
            .formatted(price));
  }
}

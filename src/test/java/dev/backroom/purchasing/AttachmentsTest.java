package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.Visitor;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Links that come with a requisition, on their way to those who sign. */
@ProcessTest
class AttachmentsTest {
  private static final String ORDER = "PO-2026-000871";
  private static final String QUOTE = attachment("Quote", "https://files.example/q.pdf?n=1&m=2");

  @LocalServerPort int port;
  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;

  @BeforeEach
  void isMonday() {
    driver.timeIs("2026-11-23T09:00:00Z");
  }

  @AfterEach
  void forget() {
    purchasing.forget(ORDER);
  }

  @Test
  void areShownToThoseWhoSignAlsoAfterACorrection() {
    purchasing.raise(ORDER, requisition(QUOTE));
    purchasing.erpOffers(ORDER, Supply.usual());
    assertThat(shown())
        .contains(
            "\"attachments\":[{\"name\":\"Quote\",\"address\":\"https://files.example/q.pdf?n=1&m=2\"}]");

    purchasing.complete(
        "buyer", "user_giveSignature", ORDER, Map.of("decision", "RETURN", "comment", "Half"));
    purchasing.complete(
        "planner",
        "user_correctRequisition",
        ORDER,
        Map.of("correctionResolution", "ASK_AGAIN", "correctedLines", "SKU-0001 x 96"));
    purchasing.erpOffers(ORDER, Supply.usual());

    assertThat(shown()).contains("\"name\":\"Quote\"");
  }

  @Test
  void areNotNeeded() {
    purchasing.raise(ORDER, 120);
    purchasing.erpOffers(ORDER, Supply.usual());

    assertThat(shown()).contains("\"attachments\":[]");
  }

  @ParameterizedTest
  @CsvSource({
    "Quote, javascript:alert(1), /url, ^https?://",
    "Quote, JavaScript://files.example/%0aalert(1), /url, ^https?://",
    "Quote, 'data:text/html,hello', /url, ^https?://",
    "Quote, ftp://files.example/q.pdf, /url, ^https?://",
    "Quote, files/q.pdf, /url, uri",
    "Quote, https://files.example/a b, /url, uri",
    "' ', https://files.example/q.pdf, /title, \\S",
  })
  void areRefusedWithThePlaceAndTheRule(String title, String url, String place, String rule) {
    var answer = sent(attachment(title, url));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Visitor.json(answer).path("pointer").asText())
        .isEqualTo("/data/attachments/0" + place);
    assertThat(Visitor.json(answer).path("detail").asText()).contains(rule);
  }

  @Test
  void areNotMoreThanSomebodyCanLookAt() {
    var answer = sent(String.join(",", Collections.nCopies(21, QUOTE)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Visitor.json(answer).path("pointer").asText()).isEqualTo("/data/attachments");
  }

  /** Who starts a case past the inbox has no schema before him. */
  @ParameterizedTest
  @CsvSource({
    "Quote, javascript:alert(1), 'needs an http or https link of at most 1000 characters'",
    "' ', https://files.example/q.pdf, needs a title",
  })
  void areLookedAtAgainWhereTheCaseBegins(String title, String url, String reason) {
    assertThatThrownBy(() -> purchasing.raise(ORDER, requisition(attachment(title, url))))
        .hasStackTraceContaining(reason);
  }

  private String shown() {
    return driver.shown("user_giveSignature", ORDER, "signatureForm").toString();
  }

  private HttpResponse<String> sent(String attachments) {
    return Visitor.system(port, "integration")
        .send(
            "POST",
            "/events",
            "application/cloudevents+json",
            """
            {"specversion": "1.0", "id": "1", "source": "/attachments-test",
             "type": "purchase-requisition.raised", "subject": "%s", "data": %s}"""
                .formatted(ORDER, requisition(attachments)));
  }

  private static String requisition(String attachments) {
    return PurchaseOrderDriver.requisition(120, null)
        .replaceFirst("\\{", "{\"attachments\":[%s],".formatted(attachments));
  }

  private static String attachment(String title, String url) {
    return "{\"title\":\"%s\",\"url\":\"%s\"}".formatted(title, url);
  }
}

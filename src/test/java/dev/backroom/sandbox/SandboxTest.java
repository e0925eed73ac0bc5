package dev.backroom.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.engine.EngineClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.client.RestClientException;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class SandboxTest {
  private static final Map<String, Object> LINE =
      Map.of("lineNo", 1, "sku", "SKU-0001", "quantity", 100, "unitPriceMinor", 600);

  @Autowired TestRestTemplate anonymous;
  @Autowired EngineClock clock;
  private TestRestTemplate system;
  private TestRestTemplate operator;

  @BeforeEach
  void begin() {
    system = anonymous.withBasicAuth("integration", "backroom");
    operator = anonymous.withBasicAuth("admin", "backroom");
    operator.postForEntity("/sandbox/control/reset", null, Void.class);
    clock.set(clock.instant());
  }

  @AfterEach
  void reset() {
    operator.postForEntity("/sandbox/control/reset", null, Void.class);
    clock.reset();
  }

  @Test
  void holdsTwoOrdersWhenTheSameReferenceComesTwice() {
    create("PO-1", "SUP-ACME");
    create("PO-1", "SUP-ACME");

    assertThat(get("/sandbox/erp/purchase-orders?reference=PO-1")).hasSize(2);
  }

  @Test
  void refusesABlockedSupplierWithAReason() {
    var answer = post("/sandbox/erp/purchase-orders", order("PO-1", "SUP-BLOK", "SKU-0007"));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(answer.getBody().path("code").asText()).isEqualTo("SUPPLIER_BLOCKED");
  }

  @Test
  void ignoresAForbiddenTransitionWithoutAWord() {
    var number = create("PO-1", "SUP-ACME");
    post("/sandbox/erp/purchase-orders/" + number + "/cancel", Map.of("externalId", "c"));

    var closed =
        post("/sandbox/erp/purchase-orders/" + number + "/close", Map.of("externalId", "d"));

    assertThat(closed.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(closed.getBody().path("state").asText()).isEqualTo("CANCELLED");
  }

  @Test
  void answersShipsAndDeliversAsTheDaysGoBy() {
    send("PO-1");
    assertThat(messages("supplier")).isEmpty();

    clock.advance(Duration.ofHours(13));
    assertThat(kinds("supplier")).containsExactly("ORDER_RESPONSE");
    clock.advance(Duration.ofDays(1));
    assertThat(kinds("supplier")).containsExactly("ORDER_RESPONSE", "DISPATCH_ADVICE");
    clock.advance(Duration.ofDays(1));
    assertThat(kinds("warehouse")).containsExactly("GOODS_RECEIPT");
  }

  @Test
  void keepsAMessageUntilItIsTaken() {
    send("PO-1");
    clock.advance(Duration.ofHours(13));

    system.delete(
        "/sandbox/supplier/messages/" + messages("supplier").get(0).path("messageId").asText());

    assertThat(messages("supplier")).isEmpty();
  }

  @Test
  void behavesAsItIsTold() {
    fix(
        Map.of(
            "answer", "CHANGE", "priceBasisPoints", 500, "shipPercent", 50, "damagedPercent", 10));
    send("PO-1");
    clock.advance(Duration.ofDays(3));

    var answer = messages("supplier").get(0).path("body");
    assertThat(answer.path("answer").asText()).isEqualTo("CHANGED");
    assertThat(answer.at("/lines/0/unitPriceMinor").asLong()).isEqualTo(630);
    var receipt = messages("warehouse").get(0).path("body");
    assertThat(receipt.at("/lines/0/receivedQuantity").asLong()).isEqualTo(50);
    assertThat(receipt.at("/lines/0/damagedQuantity").asLong()).isEqualTo(5);
  }

  @Test
  void saysNothingWhenSilentAndShipsNothingWhenWithdrawn() {
    fix(Map.of("answer", "SILENT"));
    send("PO-1");
    fix(Map.of("answer", "ACCEPT"));
    send("PO-2");
    post("/sandbox/supplier/orders/PO-2/cancellations", Map.of("externalId", "x"));
    clock.advance(Duration.ofDays(9));

    assertThat(messages("supplier")).isEmpty();
    assertThat(messages("warehouse")).isEmpty();
  }

  @Test
  void failsBeforeItDoesAnything() {
    faults(Map.of("errorRate", 1));

    var answer = post("/sandbox/erp/purchase-orders", order("PO-1", "SUP-ACME", "SKU-0001"));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(ordersWithoutFaults("PO-1")).isZero();
  }

  @Test
  void losesTheAnswerAfterItDidIt() {
    faults(Map.of("lostAnswerRate", 1));

    assertThatThrownBy(
            () -> post("/sandbox/erp/purchase-orders", order("PO-1", "SUP-ACME", "SKU-0001")))
        .isInstanceOf(RestClientException.class);

    assertThat(ordersWithoutFaults("PO-1")).isEqualTo(1);
  }

  @Test
  void answersHalfADocument() {
    faults(Map.of("malformedRate", 1));

    var answer =
        system.postForEntity(
            "/sandbox/erp/purchase-orders", order("PO-1", "SUP-ACME", "SKU-0001"), String.class);

    assertThat(answer.getBody()).isEqualTo("{\"numb");
    assertThat(ordersWithoutFaults("PO-1")).isEqualTo(1);
  }

  @Test
  void deliversMessagesTwiceAndInAnotherOrder() {
    send("PO-1");
    clock.advance(Duration.ofDays(3));
    operator.put(
        "/sandbox/control/faults/supplier", Map.of("duplicateRate", 1, "outOfOrderRate", 1));

    assertThat(kinds("supplier"))
        .containsExactly("DISPATCH_ADVICE", "DISPATCH_ADVICE", "ORDER_RESPONSE", "ORDER_RESPONSE");
  }

  @Test
  void showsItsOrdersOnAPage() {
    create("PO-1", "SUP-ACME");

    assertThat(operator.getForObject("/sandbox", String.class))
        .contains("PO-1", "100 x SKU-0001", "CONFIRMED");
  }

  private long ordersWithoutFaults(String reference) {
    faults(Map.of());
    return get("/sandbox/erp/purchase-orders?reference=" + reference).size();
  }

  private void faults(Map<String, Object> faults) {
    operator.put("/sandbox/control/faults/erp", faults);
  }

  private void fix(Map<String, Object> behaviour) {
    operator.put("/sandbox/control/suppliers/SUP-ACME", behaviour);
  }

  private void send(String reference) {
    post(
        "/sandbox/supplier/orders",
        Map.of(
            "reference",
            reference,
            "externalId",
            reference + ":1",
            "supplierId",
            "SUP-ACME",
            "needBy",
            "2030-01-01",
            "currency",
            "EUR",
            "lines",
            List.of(LINE)));
  }

  private List<String> kinds(String mailbox) {
    return messages(mailbox).findValuesAsText("kind");
  }

  private JsonNode messages(String mailbox) {
    return get("/sandbox/" + mailbox + "/messages");
  }

  private String create(String reference, String supplier) {
    return post("/sandbox/erp/purchase-orders", order(reference, supplier, "SKU-0001"))
        .getBody()
        .path("number")
        .asText();
  }

  private static Map<String, Object> order(String reference, String supplier, String sku) {
    return Map.of(
        "reference",
        reference,
        "externalId",
        reference + ":1",
        "supplierId",
        supplier,
        "locationId",
        "s001",
        "currency",
        "EUR",
        "needBy",
        "2030-01-01",
        "lines",
        List.of(Map.of("lineNo", 1, "sku", sku, "quantity", 100, "unitPriceMinor", 600)));
  }

  private JsonNode get(String path) {
    return system.getForObject(path, JsonNode.class);
  }

  private ResponseEntity<JsonNode> post(String path, Object body) {
    return system.exchange(path, HttpMethod.POST, new HttpEntity<>(body), JsonNode.class);
  }
}

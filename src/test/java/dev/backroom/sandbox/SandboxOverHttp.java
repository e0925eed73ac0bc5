package dev.backroom.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.engine.EngineClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ActiveProfiles;

/** Speaks with the sandbox as its neighbours do, and sets it back before and after each test. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
abstract class SandboxOverHttp {
  private static final Map<String, Object> LINE =
      Map.of("lineNo", 1, "sku", "SKU-0001", "quantity", 100, "unitPriceMinor", 600);

  @Autowired TestRestTemplate anonymous;
  @Autowired EngineClock clock;
  TestRestTemplate system;
  TestRestTemplate operator;

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

  void faults(String of, Map<String, Object> faults) {
    operator.put("/sandbox/control/faults/" + of, faults);
  }

  void fix(Map<String, Object> behaviour) {
    operator.put("/sandbox/control/suppliers/SUP-ACME", behaviour);
  }

  void send(String reference) {
    post("/sandbox/supplier/orders", sale(reference));
  }

  static Map<String, Object> sale(String reference) {
    return Map.of(
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
        List.of(LINE));
  }

  static Map<String, Object> order(String reference, String supplier, String sku) {
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

  String create(String reference, String supplier) {
    return post("/sandbox/erp/purchase-orders", order(reference, supplier, "SKU-0001"))
        .getBody()
        .path("number")
        .asText();
  }

  List<String> kinds(String mailbox) {
    return messages(mailbox).findValuesAsText("kind");
  }

  JsonNode messages(String mailbox) {
    return get("/sandbox/" + mailbox + "/messages");
  }

  JsonNode get(String path) {
    return system.getForObject(path, JsonNode.class);
  }

  ResponseEntity<JsonNode> post(String path, Object body) {
    return system.exchange(path, HttpMethod.POST, new HttpEntity<>(body), JsonNode.class);
  }
}

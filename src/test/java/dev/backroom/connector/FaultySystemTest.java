package dev.backroom.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** The route that creates orders against the sandbox's ERP, with a fifth of all calls failing. */
class FaultySystemTest extends ErrandTest {
  private static final int ORDERS = 100;
  private static final Map<String, Object> A_FIFTH_OF_EACH =
      Map.of("errorRate", 0.2, "lostAnswerRate", 0.2, "malformedRate", 0.2, "seed", 7);

  @Autowired TestRestTemplate http;

  @BeforeEach
  void switchFaultsOn() {
    asAdmin().put("/sandbox/control/faults/erp", A_FIFTH_OF_EACH);
  }

  @AfterEach
  void switchFaultsOff() {
    asAdmin().postForEntity("/sandbox/control/reset", null, Void.class);
    database.sql("delete from bk_approval").update();
    circuits.succeeded("erp");
  }

  @Test
  void holdsOneOrderForEachCaseInTheEnd() {
    IntStream.range(0, ORDERS).mapToObj("F-PO-%d"::formatted).forEach(this::order);

    await()
        .atMost(Duration.ofMinutes(3))
        .until(
            () ->
                runtime.createProcessInstanceQuery().activityIdIn("user_praiseMessenger").count()
                    == ORDERS);
    assertThat(runtime.createIncidentQuery().count()).isZero();
    asAdmin().put("/sandbox/control/faults/erp", Map.of());
    assertThat(references()).hasSize(ORDERS).doesNotHaveDuplicates();
    assertThat(journal.ofCase("F-PO-0"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.documentNumber()).startsWith("ERP-"));
  }

  private void order(String key) {
    database
        .sql(
            """
            insert into bk_approval
              (id, business_key, requester, amount_minor, route, routed_at, covered_at)
            values (?, ?, 'planner', 1000000, 'AUTO', ?, ?)""")
        .params(key, key, OffsetDateTime.now(), OffsetDateTime.now())
        .update();
    var order = SpinValues.jsonValue(Documents.ORDER.replace("PO-1", key)).create();
    runtime.startProcessInstanceByKey(
        "ordering", key, Map.of("requester", "planner", "purchaseOrder", order));
  }

  private List<String> references() {
    var orders = asAdmin().getForObject("/sandbox/erp/purchase-orders", JsonNode.class);
    return StreamSupport.stream(orders.spliterator(), false)
        .map(order -> order.path("reference").asText())
        .toList();
  }

  private TestRestTemplate asAdmin() {
    return http.withBasicAuth("admin", "backroom");
  }
}

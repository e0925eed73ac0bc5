package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.Visitor;
import dev.backroom.autonomy.Governing;
import dev.backroom.autonomy.KillSwitch;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far an order goes by itself, from the requisition to the end. */
@ProcessTest
class AutonomyOfOrdersTest {
  private static final String ORDER = "PO-2026-000870";
  private static final String SIGNATURE = "user_giveSignature";
  private static final int MANY = 20;

  @LocalServerPort int port;
  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;
  @Autowired Governing governing;
  @Autowired JdbcClient database;

  @BeforeEach
  void isMonday() {
    driver.timeIs("2026-11-23T09:00:00Z");
    forgetAutonomy();
  }

  @AfterEach
  void forget() {
    assertThat(driver.javaObjects()).isEmpty();
    purchasing.forget(ORDER);
    forgetAutonomy();
  }

  private void forgetAutonomy() {
    for (var table : List.of("override", "decision", "proposal", "switch", "level", "change")) {
      database.sql("delete from bk_autonomy_" + table).update();
    }
    database.sql("delete from bk_model_health").update();
  }

  @Test
  void runsFromRequisitionToTheEndWithEverythingSwitchedOff() {
    governing.throwSwitch(KillSwitch.Kind.ALL, "", "people decide today", "operator");
    var id = purchasing.raise(ORDER, 60);
    purchasing.erpOffers(ORDER, Supply.usual());
    assertThat(driver.openCommands(ORDER)).isEmpty();
    assertThat(driver.shown(SIGNATURE, ORDER, "signatureForm").toString())
        .contains("The software would let this go. Below 500");
    assertThat(decisions().get(0).path("reason").asText())
        .contains("would allow AUTO", "ALL is switched off: people decide today");
    purchasing.sign("buyer", ORDER);
    driver.answer("erp.create-purchase-order", ORDER);
    driver.answer("supplier.send-purchase-order", ORDER);
    acknowledge("CHANGED", 59);
    assertThat(driver.openCommands(ORDER)).as("not even within tolerance").isEmpty();
    purchasing.sign("buyer", ORDER);
    driver.answer("erp.change-purchase-order", ORDER);
    driver.answer("warehouse.announce-receipt", ORDER);
    driver.timeIs("2026-12-08T10:00:00Z");
    driver.tell("shipment.announced", ORDER, Orders.shipment(ORDER, "DN-1", 55));
    driver.tell("goods.received", ORDER, Orders.receipt(ORDER, "GR-1", 55, 0));
    driver.answer("erp.post-goods-receipt", ORDER);
    assertThat(driver.openCommands(ORDER))
        .as("not even a pack is given up")
        .doesNotContain("erp.close-purchase-order");
    assertThat(driver.shown(SIGNATURE, ORDER, "signatureForm").toString())
        .contains("Close PO-2026-000870 short of 24.00 EUR", "55 of 59 units");
    purchasing.sign("buyer", ORDER);
    driver.answer("erp.close-purchase-order", ORDER);

    assertThat(driver.hasEnded(id)).isTrue();
    assertThat(purchasing.steps(id)).contains("end_orderClosed");
    assertThat(decisions())
        .extracting(
            decision ->
                "%s %s %s"
                    .formatted(
                        decision.path("action").asText(),
                        decision.path("effective").asText(),
                        decision.path("outcome").asText()))
        .containsExactly(
            "RELEASE_ORDER RECOMMEND AGREED",
            "ACCEPT_CHANGE RECOMMEND AGREED",
            "CLOSE_SHORT RECOMMEND AGREED");
  }

  @Test
  void takesAChangeWithinToleranceByItself() {
    orderBySoftware();
    acknowledge("CHANGED", 59);

    assertThat(driver.openTask(SIGNATURE, ORDER)).isEmpty();
    driver.answer("erp.change-purchase-order", ORDER);
    assertThat(decisions())
        .extracting(decision -> decision.path("cause").asText())
        .containsExactly("SMALL_AMOUNT", "TOLERATED_CHANGE");
  }

  @Test
  void fallsToAPersonInARunningCase() {
    orderBySoftware();
    governing.throwSwitch(KillSwitch.Kind.SYSTEM, "erp", "it answers nonsense", "operator");

    acknowledge("CHANGED", 59);

    assertThat(driver.openTask(SIGNATURE, ORDER)).isPresent();
  }

  @Test
  void givesUpASilentSupplierAndAFewPacksByItself() {
    orderBySoftware();
    driver.timeIs("2026-11-24T09:00:00Z");
    driver.answer("supplier.send-reminder", ORDER);
    driver.timeIs("2026-11-26T09:00:00Z");

    driver.answer("supplier.cancel-purchase-order", ORDER);

    assertThat(decisions())
        .extracting(decision -> decision.path("cause").asText())
        .contains("SILENT_SUPPLIER");
  }

  @Test
  void letsAPersonUndoWhatTheSoftwareReleased() {
    var id = orderBySoftware();
    var decision = decisions().get(0).path("id").asLong();

    assertThat(override("planner", decision, "WRONG_SUPPLIER").statusCode()).isEqualTo(403);
    assertThat(override("buyer", decision, "NO_REASON").statusCode()).isEqualTo(400);
    var undone = override("buyer", decision, "WRONG_SUPPLIER");
    driver.run();

    assertThat(undone.body()).contains("UNDOING");
    driver.answer("supplier.cancel-purchase-order", ORDER);
    driver.answer("warehouse.cancel-receipt", ORDER);
    driver.answer("erp.cancel-purchase-order", ORDER);
    assertThat(driver.hasEnded(id)).isTrue();
    assertThat(purchasing.committedMinor()).isZero();
    var undoneDecision = decisions().get(0);
    assertThat(undoneDecision.path("outcome").asText()).isEqualTo("DISAGREED");
    assertThat(undoneDecision.path("overrideCode").asText()).isEqualTo("WRONG_SUPPLIER");
    assertThat(override("buyer", decision, "WRONG_SUPPLIER").body()).contains("overridden already");
    var rate = Visitor.system(port, "operator").read("/api/autonomy").at("/overrides/0");
    assertThat(rate.path("cause").asText()).isEqualTo("SMALL_AMOUNT");
    assertThat(rate.path("overridden").asLong()).isEqualTo(1);
  }

  @Test
  void learnsFromAnOverrideThatComesTooLate() {
    orderBySoftware();
    acknowledge("ACCEPTED", 60);
    driver.answer("warehouse.announce-receipt", ORDER);
    driver.timeIs("2026-12-08T10:00:00Z");
    driver.tell("goods.received", ORDER, Orders.receipt(ORDER, "GR-1", 60, 0));
    driver.answer("erp.post-goods-receipt", ORDER);
    driver.answer("erp.close-purchase-order", ORDER);

    var late = override("buyer", decisions().get(0).path("id").asLong(), "WRONG_TIME");

    assertThat(late.body()).contains("FEEDBACK_ONLY");
    assertThat(decisions().get(0).path("outcome").asText()).isEqualTo("DISAGREED");
  }

  /** Each by another person, so that no rule about split orders asks for the signature. */
  @Test
  void releasesNothingByItselfOnceTheModelBehindItFails() {
    health("OK");
    var first = "PO-2026-000871";
    propose(first, 0);
    assertThat(driver.openCommands(first)).containsExactly("erp.create-purchase-order");
    health("DEGRADED");

    for (var number = 1; number <= MANY; number++) {
      var order = "PO-2026-0009%02d".formatted(number);
      propose(order, number);
      assertThat(driver.openCommands(order)).isEmpty();
      assertThat(driver.openTask(SIGNATURE, order)).isPresent();
      purchasing.forget(order);
    }
    purchasing.forget(first);
    assertThat(
            database
                .sql("select count(*) from bk_autonomy_decision where cause = 'MODEL_NOT_HEALTHY'")
                .query(Integer.class)
                .single())
        .isEqualTo(MANY);
  }

  @Test
  void takesACorrectedProposalForAPersonsRequest() {
    health("DEGRADED");
    propose(ORDER, 1);
    purchasing.complete(
        "buyer",
        SIGNATURE,
        ORDER,
        Map.of("decision", "RETURN", "reasonCode", "QUANTITY", "comment", "Half is enough"));

    purchasing.complete(
        "planner-1",
        "user_correctRequisition",
        ORDER,
        Map.of(
            "correctionResolution",
            "ASK_AGAIN",
            "needBy",
            "2026-12-10",
            "correctedLines",
            "SKU-0001 x 12"));
    purchasing.erpOffers(ORDER, Supply.usual());

    assertThat(decisions())
        .extracting(
            decision -> decision.path("cause").asText() + " " + decision.path("outcome").asText(""))
        .containsExactly("MODEL_NOT_HEALTHY DISAGREED", "SMALL_AMOUNT ");
  }

  private void propose(String order, int number) {
    purchasing.raise(
        order,
        PurchaseOrderDriver.requisition(12, null)
            .replace("\"requester\":\"planner\"", "\"requester\":\"planner-%d\"".formatted(number))
            .replace(
                "\"lines\"",
                "\"model\":\"demand-forecast\",\"confidenceBasisPoints\":9500,\"lines\""));
    purchasing.erpOffers(order, Supply.usual());
  }

  /** Small enough to need nobody; waits for the supplier. */
  private String orderBySoftware() {
    var id = purchasing.raise(ORDER, 60);
    purchasing.erpOffers(ORDER, Supply.usual());
    driver.answer("erp.create-purchase-order", ORDER);
    driver.answer("supplier.send-purchase-order", ORDER);
    return id;
  }

  private void acknowledge(String answer, long quantity) {
    driver.tell(
        "purchase-order.acknowledged",
        ORDER,
        Orders.acknowledgement(ORDER, answer, "2026-11-28", quantity, 600));
  }

  private void health(String health) {
    Visitor.system(port, "integration")
        .send(
            "PUT",
            "/api/autonomy/models/demand-forecast/health",
            "application/json",
            "{\"health\": \"%s\", \"reason\": \"watched\"}".formatted(health));
  }

  private HttpResponse<String> override(String person, long decision, String code) {
    return Visitor.system(port, person)
        .post(
            "/api/autonomy/decisions/%d/override".formatted(decision),
            "{\"reasonCode\": \"%s\", \"comment\": \"ordered twice\"}".formatted(code));
  }

  private List<JsonNode> decisions() {
    var section = Visitor.system(port, "operator").read("/api/cases/" + ORDER).path("autonomy");
    return StreamSupport.stream(section.spliterator(), false).toList();
  }
}

package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.Visitor;
import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.ledger.LedgerDriver;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Five orders of which somebody wants to know what they come to; indexed in several goes. */
record WeekOfOrders(
    CaseDriver driver,
    PurchaseOrderDriver purchasing,
    LedgerDriver ledger,
    ApplicationEventPublisher facts,
    JdbcClient database,
    ManagementService jobs,
    int port) {
  static final String APRIL = "PO-2026-000940";
  static final String SIGNED_AT_ONCE = "PO-2026-000941";
  static final String SIGNED_LATE = "PO-2026-000942";
  static final String TOUCHLESS = "PO-2026-000943";
  static final String ON_ITS_WAY = "PO-2026-000944";
  private static final String SIGNATURE = "user_giveSignature";

  void run() {
    reject(APRIL, "2026-04-13T09:00:00Z", "2026-04-13T10:00:00Z");
    reject(SIGNED_AT_ONCE, "2026-05-04T09:00:00Z", "2026-05-04T10:30:00Z");
    rejectLateFromItsForm();
    receiveWithoutAHand();
    orderAndHearOfIt();
    ledger.sealAndIndex();
    override(TOUCHLESS);
  }

  /** Somebody corrects the case of May by hand before. */
  private void reject(String order, String asked, String decided) {
    driver.timeIs(asked);
    var id = purchasing.raise(order, 120);
    purchasing.erpOffers(order, Supply.usual());
    ledger.sealAndIndex();
    if (order.equals(SIGNED_AT_ONCE)) {
      correctByHand(id);
    }
    driver.timeIs(decided);
    purchasing.reject("buyer", order);
  }

  /** Two deeds, of which the second changes two things: the due date and what it goes by. */
  private void correctByHand(String instance) {
    var operator = Visitor.system(port, "operator");
    var corrected =
        operator.post(
            "/engine-rest/process-instance/%s/variables".formatted(instance),
            "{\"modifications\": {\"note\": {\"value\": \"seen\"}}}");
    assertThat(corrected.statusCode()).isEqualTo(204);
    var recalculated =
        operator.post(
            "/engine-rest/job/%s/duedate/recalculate?creationDateBased=true"
                .formatted(timerOf(SIGNED_AT_ONCE)),
            "");
    assertThat(recalculated.statusCode()).isEqualTo(204);
  }

  /** In a process that the case called. */
  private String timerOf(String order) {
    var task = driver.openTask(SIGNATURE, order).orElseThrow();
    return jobs.createJobQuery()
        .processInstanceId(task.getProcessInstanceId())
        .timers()
        .list()
        .get(0)
        .getId();
  }

  private void rejectLateFromItsForm() {
    driver.timeIs("2026-05-05T09:00:00Z");
    purchasing.raise(SIGNED_LATE, requestedBy("planner-2", 120));
    purchasing.erpOffers(SIGNED_LATE, Supply.usual());
    var task = driver.openTask(SIGNATURE, SIGNED_LATE).orElseThrow().getId();
    for (var opened : List.of("2026-05-06T09:00:00Z", "2026-05-06T11:48:00Z")) {
      driver.timeIs(opened);
      var form =
          Visitor.system(port, "buyer").get("/engine-rest/task/%s/deployed-form".formatted(task));
      assertThat(form.statusCode()).isEqualTo(200);
    }
    ledger.sealAndIndex();
    driver.timeIs("2026-05-06T12:00:00Z");
    purchasing.reject("buyer", SIGNED_LATE);
  }

  private void receiveWithoutAHand() {
    driver.timeIs("2026-05-07T09:00:00Z");
    purchasing.raise(TOUCHLESS, requestedBy("planner-3", 60));
    erpOffers(TOUCHLESS, "2026-05-07T08");
    driver.answer("erp.create-purchase-order", TOUCHLESS);
    driver.answer("supplier.send-purchase-order", TOUCHLESS);
    driver.tell(
        "purchase-order.acknowledged",
        TOUCHLESS,
        Orders.acknowledgement(TOUCHLESS, "ACCEPTED", "2026-12-10", 60, 600));
    driver.answer("warehouse.announce-receipt", TOUCHLESS);
    driver.timeIs("2026-05-07T11:00:00Z");
    driver.tell("goods.received", TOUCHLESS, Orders.receipt(TOUCHLESS, "GR-1", 60, 0));
    driver.answer("erp.post-goods-receipt", TOUCHLESS);
    driver.answer("erp.close-purchase-order", TOUCHLESS);
  }

  /** Fresh enough for the software to go by. */
  private void erpOffers(String order, String asOf) {
    var options = Supply.usual().json().replace("2026-11-23T08", asOf);
    driver.answer(
        "erp.read-supply-options",
        order,
        Map.of("supplyOptions", SpinValues.jsonValue(options).create()));
  }

  private void override(String order) {
    var decision =
        database
            .sql("select id from bk_autonomy_decision where business_key = ?")
            .param(order)
            .query(Long.class)
            .single();
    assertThat(
            Visitor.system(port, "buyer")
                .post(
                    "/api/autonomy/decisions/%d/override".formatted(decision),
                    "{\"reasonCode\": \"WRONG_TIME\", \"comment\": \"came too early\"}")
                .statusCode())
        .isEqualTo(200);
  }

  /** What systems answer is stated as the connector states it. */
  private void orderAndHearOfIt() {
    driver.timeIs("2026-05-08T09:00:00Z");
    purchasing.raise(ON_ITS_WAY, requestedBy("planner-4", 60));
    erpOffers(ON_ITS_WAY, "2026-05-08T08");
    answered("2026-05-08T09:05:00Z", "erp.create-purchase-order", "refusal");
    ledger.sealAndIndex();
    answered("2026-05-08T09:10:00Z", "erp.create-purchase-order", "document");
    driver.answer("erp.create-purchase-order", ON_ITS_WAY);
    answered("2026-05-08T09:15:00Z", "supplier.send-purchase-order", "document");
    driver.answer("supplier.send-purchase-order", ON_ITS_WAY);
    driver.timeIs("2026-05-08T10:15:00Z");
    var answer =
        Visitor.system(port, "integration")
            .send(
                "POST",
                "/events",
                "application/cloudevents+json",
                """
                {"specversion": "1.0", "id": "figures-1", "source": "/supplier",
                 "time": "2026-05-08T10:14:00Z", "type": "purchase-order.acknowledged",
                 "subject": "%s", "data": %s}"""
                    .formatted(
                        ON_ITS_WAY,
                        Orders.acknowledgement(ON_ITS_WAY, "ACCEPTED", "2026-12-10", 60, 600)));
    assertThat(answer.statusCode()).isEqualTo(202);
    driver.timeIs("2026-05-08T10:30:00Z");
    answered("2026-05-08T10:30:00Z", "erp.create-purchase-order", "document");
  }

  private void answered(String at, String topic, String outcome) {
    driver.timeIs(at);
    facts.publishEvent(
        Fact.of(FactKind.COMMAND_ANSWERED, ON_ITS_WAY, Map.of("topic", topic, outcome, "4711")));
  }

  private static String requestedBy(String person, long quantity) {
    return PurchaseOrderDriver.requisition(quantity, null)
        .replace("\"requester\":\"planner\"", "\"requester\":\"%s\"".formatted(person));
  }
}

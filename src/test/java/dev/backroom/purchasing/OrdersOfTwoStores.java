package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backroom.CaseDriver;
import dev.backroom.Visitor;
import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.ledger.LedgerDriver;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Orders of one article from one supplier that nobody else in the tests knows: one came in part,
 * one is closed, one was cancelled, all of s001; and one of s002 that nobody has promised yet.
 */
record OrdersOfTwoStores(
    CaseDriver driver,
    PurchaseOrderDriver purchasing,
    LedgerDriver ledger,
    ApplicationEventPublisher facts,
    JdbcClient database,
    int port) {
  static final String SUPPLIER = "SUP-OBJ";
  static final String SKU = "SKU-9601";
  static final String COST_CENTRE = "CC-960";
  static final String IN_PART = "PO-2026-000961";
  static final String CLOSED = "PO-2026-000962";
  static final String CANCELLED = "PO-2026-000963";
  static final String ELSEWHERE = "PO-2026-000964";
  static final String[] ALL = {IN_PART, CLOSED, CANCELLED, ELSEWHERE};

  void run() {
    driver.timeIs("2026-11-23T09:00:00Z");
    raise(IN_PART, "planner-5", "s001", 60);
    promise(IN_PART, 60, "2026-12-03");
    raise(CLOSED, "planner-6", "s001", 120);
    purchasing.sign("buyer", CLOSED);
    promise(CLOSED, 120, "2026-12-03");
    raise(CANCELLED, "planner-7", "s001", 60);
    driver.answer(OrderOnItsWay.CREATE, CANCELLED);
    var cancelled = new OrderOnItsWay(driver, purchasing, CANCELLED);
    cancelled.requestCancellation();
    cancelled.undo();
    raise(ELSEWHERE, "planner-8", "s002", 60);
    driver.answer(OrderOnItsWay.CREATE, ELSEWHERE);
    ledger.sealAndIndex();
    driver.timeIs("2026-12-02T10:00:00Z");
    ship(IN_PART, "DN-961", 60);
    receive(IN_PART, "GR-961", 36, 0);
    receive(CLOSED, "GR-962", 120, 2);
    driver.answer("erp.close-purchase-order", CLOSED);
    driver.timeIs("2026-12-05T09:00:00Z");
    ledger.sealAndIndex();
  }

  private void raise(String order, String requester, String location, long quantity) {
    tell(
        "purchase-requisition.raised",
        order,
        ours(PurchaseOrderDriver.requisition(quantity, null))
            .replace("\"requester\":\"planner\"", "\"requester\":\"%s\"".formatted(requester))
            .replace("s001", location),
        () -> driver.openCommands(order).contains("erp.read-supply-options"));
    var options = Supply.only(SUPPLIER).item("description", "Rye bread").json();
    driver.answer(
        "erp.read-supply-options",
        order,
        Map.of("supplyOptions", SpinValues.jsonValue(ours(options)).create()));
  }

  private void promise(String order, long quantity, String date) {
    driver.answer(OrderOnItsWay.CREATE, order);
    facts.publishEvent(
        Fact.of(
            FactKind.COMMAND_ANSWERED,
            order,
            Map.of("topic", OrderOnItsWay.CREATE, "document", "45" + order.substring(8))));
    driver.answer("supplier.send-purchase-order", order);
    assertThat(
            driver.tell(
                SupplierAcknowledgement.ACKNOWLEDGED,
                order,
                ours(Orders.acknowledgement(SUPPLIER, order, "ACCEPTED", date, quantity, 600))))
        .isTrue();
    driver.answer("warehouse.announce-receipt", order);
  }

  private void ship(String order, String note, long quantity) {
    tell(
        "shipment.announced",
        order,
        ours(Orders.shipment(order, note, quantity)),
        () ->
            database
                .sql("select expected_on = date '2026-12-08' from bk_order where reference = ?")
                .param(order)
                .query(Boolean.class)
                .single());
  }

  private void receive(String order, String number, long received, long damaged) {
    tell(
        "goods.received",
        order,
        ours(Orders.receipt(order, number, received, damaged)),
        () -> driver.openCommands(order).contains("erp.post-goods-receipt"));
    driver.answer("erp.post-goods-receipt", order);
  }

  /** As other systems do, and waits until it has been heard. */
  private void tell(String type, String order, String payload, BooleanSupplier heard) {
    var answer =
        Visitor.system(port, "integration")
            .send(
                "POST",
                "/events",
                "application/cloudevents+json",
                """
                {"specversion": "1.0", "id": "%1$s-%2$s", "source": "/objects",
                 "time": "2026-11-23T08:59:00Z", "type": "%1$s", "subject": "%2$s", "data": %3$s}"""
                    .formatted(type, order, payload));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    await()
        .until(
            () -> {
              driver.run();
              return heard.getAsBoolean();
            });
  }

  private static String ours(String json) {
    return json.replace("SKU-0001", SKU)
        .replace("CC-100", COST_CENTRE)
        .replace("SUP-ACME", SUPPLIER);
  }
}

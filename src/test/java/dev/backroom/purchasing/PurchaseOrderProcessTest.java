package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.TakenFlows;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the requisition to the end, through all called processes; only the outside is played. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PurchaseOrderProcessTest {
  private static final String ORDER = "PO-2026-000850";

  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;
  @Autowired TakenFlows flows;
  @Autowired HistoryService history;
  @Autowired JdbcClient database;
  private OrderOnItsWay order;

  @BeforeEach
  void isMonday() {
    driver.timeIs("2026-11-23T09:00:00Z");
    order = new OrderOnItsWay(driver, purchasing, ORDER);
  }

  @AfterEach
  void forget() {
    assertThat(driver.javaObjects()).isEmpty();
    purchasing.forget(ORDER);
  }

  @Test
  void runsFromRequisitionToReceipt() {
    var id = purchasing.raise(ORDER, 120);
    assertThat(driver.value(id, "orderStage")).isEqualTo("SOURCING");
    purchasing.erpOffers(ORDER, Supply.usual());
    assertThat(driver.shown("user_giveSignature", ORDER, "subjectLine"))
        .isEqualTo("Order 120 x SKU-0001 from ACME Trading for 720.00 EUR, needed by 2026-12-10");
    purchasing.sign("buyer", ORDER);
    assertThat(driver.value(id, "expectedDate")).isEqualTo("2026-11-28");
    assertThat(driver.answer(OrderOnItsWay.CREATE, ORDER).get("purchaseOrder").toString())
        .contains("\"reference\":\"PO-2026-000850\"", "\"supplierId\":\"SUP-ACME\"");
    driver.answer("supplier.send-purchase-order", ORDER);
    order.acknowledge();
    driver.answer("warehouse.announce-receipt", ORDER);
    driver.timeIs("2026-12-07T07:00:00Z");
    driver.tell("shipment.announced", ORDER, Orders.shipment(ORDER, "DN-1", 120));
    driver.timeIs("2026-12-08T10:00:00Z");
    driver.tell("goods.received", ORDER, Orders.receipt(ORDER, "GR-1", 120, 2));
    driver.answer("erp.post-goods-receipt", ORDER);
    driver.answer("erp.close-purchase-order", ORDER);

    assertThat(driver.hasEnded(id)).isTrue();
    assertThat(purchasing.committedMinor()).isEqualTo(118 * 600);
    assertThat(purchasing.steps(id))
        .containsSubsequence(
            "service_recordRequisition",
            "call_sourcing",
            "service_createPurchaseOrder",
            "call_acknowledgement",
            "call_delivery",
            "service_closePurchaseOrder",
            "service_recordOutcome",
            "end_orderClosed");
    assertThat(purchasing.deliveries()).containsExactly("SUP-ACME 120 118 2");
  }

  @Test
  void startsFromTheFormInOnesOwnNameAndGetsANumber() {
    var id =
        purchasing.enter(
            "planner",
            Map.of(
                "sku", "SKU-0001",
                "quantity", 60,
                "needBy", "2026-12-10",
                "locationId", "s001",
                "category", "grocery",
                "costCentre", "CC-100",
                "preferredSupplierId", "",
                "reason", "Christmas bakery"));
    var number = purchasing.numberOf(id);
    purchasing.erpOffers(number, Supply.usual());

    assertThat(number).matches("PO-2026-\\d{6}");
    assertThat(driver.value(id, "requester")).isEqualTo("planner");
    assertThat(driver.openCommands(number)).containsExactly(OrderOnItsWay.CREATE);
    purchasing.forget(number);
  }

  @Test
  void refusesARequisitionThatABrowserShouldHaveRefused() {
    assertThatThrownBy(
            () ->
                purchasing.enter(
                    "planner",
                    Map.of(
                        "sku", "SKU-0001",
                        "quantity", 0,
                        "needBy", "2026-12-10",
                        "locationId", "s001",
                        "category", "grocery",
                        "costCentre", "CC-100",
                        "reason", "nothing")))
        .hasStackTraceContaining("'quantity' must be at least 1");
  }

  @Test
  void ordersNothingWhenNobodySigns() {
    var id = purchasing.raise(ORDER, 120);
    purchasing.erpOffers(ORDER, Supply.usual());

    purchasing.reject("buyer", ORDER);

    assertThat(driver.hasEnded(id)).isTrue();
    assertThat(purchasing.steps(id)).contains("end_notOrdered").doesNotContain("end_orderClosed");
    assertThat(purchasing.registered()).isEmpty();
  }

  @Test
  void ordersAgainWhenTheCauseOfARefusalIsRemoved() {
    var id = order.wanted();
    driver.refuse(OrderOnItsWay.CREATE, ORDER, PurchaseOrder.ORDER_REFUSED);
    assertThat(driver.shown("user_resolveRefusal", ORDER, "refusalReason")).isEqualTo("no, thanks");

    driver.decide("user_resolveRefusal", ORDER, "refusalResolution", "CORRECT");
    purchasing.erpOffers(ORDER, Supply.usual());
    driver.answer(OrderOnItsWay.CREATE, ORDER);

    assertThat(driver.value(id, "orderStage")).isEqualTo("ORDERED");
    assertThat(purchasing.committedMinor()).isEqualTo(36_000);
  }

  @Test
  void givesTheBudgetBackWhenARefusedOrderIsWithdrawn() {
    var id = order.wanted();
    driver.refuse(OrderOnItsWay.CREATE, ORDER, PurchaseOrder.ORDER_REFUSED);

    driver.decide("user_resolveRefusal", ORDER, "refusalResolution", "WITHDRAW");

    assertThat(driver.hasEnded(id)).isTrue();
    assertThat(purchasing.committedMinor()).isZero();
    assertThat(purchasing.registered()).isEmpty();
  }

  @Test
  void takesTheNextSupplierWhenTheFirstRefuses() {
    var id = order.sent();
    driver.tell(
        SupplierAcknowledgement.ACKNOWLEDGED,
        ORDER,
        Orders.acknowledgement(ORDER, "REJECTED", "2026-12-10", 0, 600));
    driver.answer("supplier.cancel-purchase-order", ORDER);

    driver.answer(OrderOnItsWay.CANCEL, ORDER);
    assertThat(purchasing.committedMinor()).isZero();
    assertThat(driver.value(id, "orderStage")).isEqualTo("SOURCING");
    purchasing.erpOffers(ORDER, Supply.usual());

    assertThat(driver.answer(OrderOnItsWay.CREATE, ORDER).get("purchaseOrder").toString())
        .contains("\"supplierId\":\"SUP-NORD\"");
    assertThat(purchasing.committedMinor()).isEqualTo(60 * 660);
  }

  @Test
  void asksNobodyAgainWhenTheSupplierComesOnTheDayThatWasApproved() {
    order.sent();

    driver.tell(
        SupplierAcknowledgement.ACKNOWLEDGED,
        ORDER,
        Orders.acknowledgement(ORDER, "ACCEPTED", "2026-11-28", 60, 600));

    assertThat(driver.openTask("user_giveSignature", ORDER)).isEmpty();
    assertThat(driver.openCommands(ORDER)).containsExactly("warehouse.announce-receipt");
  }

  @Test
  void reservesWhatTheSupplierAddsWithinTolerance() {
    order.sent();

    driver.tell(
        SupplierAcknowledgement.ACKNOWLEDGED,
        ORDER,
        Orders.acknowledgement(ORDER, "CHANGED", "2026-12-10", 60, 612));
    driver.answer("erp.change-purchase-order", ORDER);

    assertThat(purchasing.committedMinor()).isEqualTo(60 * 612);
  }

  @Test
  void undoesNothingButTheDraftWhenCancelledBeforeItWasOrdered() {
    var id = purchasing.raise(ORDER, 120);
    purchasing.erpOffers(ORDER, Supply.usual());

    order.requestCancellation();

    order.undo();
    assertThat(driver.openTask("user_giveSignature", ORDER)).isEmpty();
    assertCancelled(id);
  }

  @Test
  void undoesTheErpOrderWhenCancelledBeforeTheSupplierHasIt() {
    var id = order.ordered();
    assertThat(driver.value(id, "orderStage")).isEqualTo("ORDERED");

    order.requestCancellation();

    order.undo();
    assertCancelled(id);
  }

  @Test
  void undoesGoodsThenErpThenBudgetWhenCancelledBeforeTheSupplierAnswers() {
    var id = order.sent();

    order.requestCancellation();

    order.undo();
    assertCancelled(id);
  }

  @Test
  void cancelsWithTheSuppliersConsentOnceAcknowledged() {
    var id = order.acknowledged();

    order.requestCancellation();
    order.supplierAnswers(true);

    order.undo();
    assertCancelled(id);
  }

  @Test
  void cancelsAShipmentThatTheDockWillRefuse() {
    var id = order.shipped();

    order.requestCancellation();
    order.decideAtDock("GIVEN");

    order.undo();
    assertCancelled(id);
  }

  @Test
  void goesOnWhenTheSupplierInsistsOnDelivery() {
    var id = order.acknowledged();

    order.requestCancellation();
    order.supplierAnswers(false);

    assertThat(driver.value(id, "cancellationOutcome")).isEqualTo("DECLINED");
    assertThat(driver.openCommands(ORDER)).isEmpty();
    assertThat(driver.tell("goods.received", ORDER, Orders.receipt(ORDER, "GR-1", 60, 0))).isTrue();
    assertThat(purchasing.committedMinor()).isEqualTo(36_000);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everySequenceFlowIsTaken() {
    assertThat(flows.missedOf(PurchaseOrder.KEY)).isEmpty();
  }

  private void assertCancelled(String id) {
    assertThat(driver.hasEnded(id)).isTrue();
    assertThat(purchasing.steps(id)).contains("end_orderCancelled");
    assertThat(purchasing.committedMinor()).isZero();
    assertThat(purchasing.registered()).isEmpty();
  }
}

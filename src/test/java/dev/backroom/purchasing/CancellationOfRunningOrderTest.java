package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A delivery and a cancellation that share an order: each sees what the other does to it. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CancellationOfRunningOrderTest {
  private static final String ORDER = "PO-2026-000819";
  private static final String CANCEL = "order-in-test.cancelled";

  @Autowired CaseDriver driver;
  @Autowired RepositoryService repository;
  private Deployment deployment;
  private String order;

  @BeforeAll
  void deployOrder() {
    deployment =
        repository
            .createDeployment()
            .name("order in test")
            .addModelInstance("order-in-test.bpmn", orderInTest())
            .deploy();
  }

  @AfterAll
  void removeOrder() {
    repository.deleteDeployment(deployment.getId(), true);
  }

  @BeforeEach
  void orderIsAcknowledged() {
    driver.timeIs("2026-11-30T09:00:00Z");
    order =
        driver.start(
            "orderInTest",
            ORDER,
            Map.of(
                "purchaseOrder",
                SpinValues.jsonValue(Orders.worth720Euro(ORDER)).create(),
                "orderStage",
                "ACKNOWLEDGED",
                "supplierCalendar",
                "de-by",
                "promisedDate",
                "2026-12-08",
                "locationId",
                "s001",
                "category",
                "grocery"));
    driver.answer("warehouse.announce-receipt", ORDER);
  }

  @AfterEach
  void forget() {
    driver.forget(ORDER);
  }

  @Test
  void consentEndsTheDelivery() {
    driver.tell(CANCEL, ORDER, "{}");
    driver.answer("supplier.request-cancellation", ORDER);

    driver.tell(PurchaseCancellation.ANSWERED, ORDER, Orders.consent(ORDER, true));

    assertThat(driver.hasEnded(order)).isTrue();
    assertThat(driver.value(order, "cancellationOutcome")).isEqualTo("GRANTED");
    assertThat(driver.tell("goods.received", ORDER, Orders.receipt(ORDER, "GR-1", 120, 0)))
        .isFalse();
  }

  @Test
  void goodsThatLeaveWhileTheSupplierThinksNeedADecisionAtTheDock() {
    driver.tell("shipment.announced", ORDER, Orders.shipment(ORDER, "DN-1", 120));
    assertThat(driver.value(order, "orderStage")).isEqualTo("SHIPPED");

    driver.tell(CANCEL, ORDER, "{}");

    assertThat(driver.shown("user_decideRefusalAtDock", ORDER, "expectedDate"))
        .isEqualTo("2026-12-08");
    driver.decide("user_decideRefusalAtDock", ORDER, "cancellationConsent", "REFUSED");
    assertThat(driver.value(order, "cancellationOutcome")).isEqualTo("DECLINED");
    assertThat(driver.hasEnded(order)).isFalse();
  }

  @Test
  void aReceiptMakesACancellationTooLateThoughTheSupplierAgreed() {
    driver.tell(CANCEL, ORDER, "{}");
    driver.answer("supplier.request-cancellation", ORDER);
    driver.tell("goods.received", ORDER, Orders.receipt(ORDER, "GR-1", 60, 0));
    driver.answer("erp.post-goods-receipt", ORDER);

    driver.tell(PurchaseCancellation.ANSWERED, ORDER, Orders.consent(ORDER, true));

    assertThat(driver.value(order, "orderStage")).isEqualTo("RECEIVED");
    assertThat(driver.value(order, "cancellationOutcome")).isEqualTo("DECLINED");
    assertThat(driver.hasEnded(order)).isFalse();
  }

  @Test
  void aReceiptThatIsBeingPostedMakesACancellationTooLate() {
    driver.tell(CANCEL, ORDER, "{}");
    driver.answer("supplier.request-cancellation", ORDER);
    driver.tell("goods.received", ORDER, Orders.receipt(ORDER, "GR-1", 120, 0));

    driver.tell(PurchaseCancellation.ANSWERED, ORDER, Orders.consent(ORDER, true));

    assertThat(driver.value(order, "cancellationOutcome")).isEqualTo("DECLINED");
    assertThat(driver.openCommands(ORDER)).containsExactly("erp.post-goods-receipt");
    driver.answer("erp.post-goods-receipt", ORDER);
    assertThat(driver.hasEnded(order)).isTrue();
    assertThat(driver.openCommands(ORDER)).isEmpty();
  }

  private static BpmnModelInstance orderInTest() {
    return Bpmn.createExecutableProcess("orderInTest")
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent()
        .subProcess("sub_order")
        .embeddedSubProcess()
        .startEvent()
        .callActivity("call_delivery")
        .calledElement(PurchaseDelivery.KEY)
        .camundaInBusinessKey("#{execution.processBusinessKey}")
        .camundaIn("purchaseOrder", "purchaseOrder")
        .camundaIn("supplierCalendar", "supplierCalendar")
        .camundaIn("promisedDate", "promisedDate")
        .camundaIn("locationId", "locationId")
        .camundaIn("category", "category")
        .endEvent()
        .subProcessDone()
        .endEvent()
        .moveToActivity("sub_order")
        .boundaryEvent()
        .cancelActivity(false)
        .message(CANCEL)
        .callActivity("call_cancellation")
        .calledElement(PurchaseCancellation.KEY)
        .camundaInBusinessKey("#{execution.processBusinessKey}")
        .camundaIn("supplierCalendar", "supplierCalendar")
        .camundaIn("locationId", "locationId")
        .camundaIn("category", "category")
        .camundaOut("cancellationOutcome", "cancellationOutcome")
        .endEvent()
        .moveToActivity("sub_order")
        .boundaryEvent()
        .cancelActivity(true)
        .conditionalEventDefinition()
        .camundaVariableName("cancellationOutcome")
        .condition("${cancellationOutcome == 'GRANTED'}")
        .conditionalEventDefinitionDone()
        .endEvent()
        .done();
  }
}

package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.TakenFlows;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Order of 120 units, promised for Tuesday 8 December 2026. */
@ProcessTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PurchaseDeliveryProcessTest {
  private static final String ORDER = "PO-2026-000816";

  @Autowired CaseDriver driver;
  @Autowired TakenFlows flows;
  private String delivery;

  @BeforeEach
  void announceReceipt() {
    driver.timeIs("2026-11-30T09:00:00Z");
    delivery =
        driver.start(
            PurchaseDelivery.KEY,
            ORDER,
            Map.of(
                "purchaseOrder",
                SpinValues.jsonValue(Orders.worth720Euro(ORDER)).create(),
                "supplierCalendar",
                "de-by",
                "promisedDate",
                "2026-12-08",
                "orderStage",
                "ACKNOWLEDGED",
                "locationId",
                "s001",
                "category",
                "grocery",
                "currency",
                "EUR"));
    driver.answer("warehouse.announce-receipt", ORDER);
  }

  @AfterEach
  void forget() {
    assertThat(driver.javaObjects()).isEmpty();
    driver.forget(ORDER);
  }

  @Test
  void closesCompleteWhenTheAnnouncedGoodsArrive() throws JsonProcessingException {
    announce("DN-1", 120);
    assertThat(driver.value(delivery, "orderStage")).isEqualTo("SHIPPED");
    assertThat(driver.value(delivery, "expectedDate")).isEqualTo("2026-12-08");

    receive("GR-1", 120, 2);

    assertThat(driver.value(delivery, "deliveryOutcome")).isEqualTo("COMPLETE");
    assertThat(driver.value(delivery, "orderStage")).isEqualTo("RECEIVED");
    assertThat(tally().ordered()).isEqualTo(120);
    assertThat(tally().accepted()).isEqualTo(118);
    assertThat(tally().damaged()).isEqualTo(2);
    assertThat(driver.value(delivery, "promisedAt")).isEqualTo("2026-12-08T22:59:59Z");
    assertThat(driver.value(delivery, "receivedAt")).isEqualTo("2026-12-08T09:15:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "goods.received, 5, 7, PO-2026-000816, 7 of 5 received units cannot be damaged",
    "goods.received, 5, 0, PO-2026-000001, PO-2026-000001 inside",
    "shipment.announced, 5, 0, PO-2026-000001, PO-2026-000001 inside"
  })
  void refusesAMessageThatContradictsItselfAndDoesNothing(
      String message, long units, long damaged, String reference, String complaint) {
    var payload =
        message.equals("goods.received")
            ? Orders.receipt(reference, "GR-1", units, damaged)
            : Orders.shipment(reference, "DN-1", units);

    assertThatThrownBy(() -> driver.tell(message, ORDER, payload))
        .hasStackTraceContaining(complaint);

    assertThat(driver.openCommands(ORDER)).isEmpty();
    assertThat(driver.value(delivery, "orderStage")).isEqualTo("ACKNOWLEDGED");
    assertThat(driver.isWaitingAt("catch_goodsReceived", delivery)).isTrue();
  }

  @Test
  void aReceiptMayOvertakeItsShippingNotice() {
    receive("GR-1", 120, 0);

    assertThat(driver.hasEnded(delivery)).isTrue();
    assertThat(driver.value(delivery, "deliveryOutcome")).isEqualTo("COMPLETE");
  }

  @Test
  void aShippingNoticeThatComesLateUndoesNoReceipt() {
    receive("GR-1", 60, 0);
    announce("DN-1", 120);

    assertThat(driver.value(delivery, "orderStage")).isEqualTo("RECEIVED");
  }

  @Test
  void addsUpSeveralNoticesAndReceipts() throws JsonProcessingException {
    announce("DN-1", 60);
    announce("DN-2", 60);
    receive("GR-1", 60, 0);
    assertThat(driver.isWaitingAt("catch_goodsReceived", delivery)).isTrue();

    receive("GR-2", 60, 0);

    assertThat(driver.value(delivery, "deliveryOutcome")).isEqualTo("COMPLETE");
    assertThat(tally().accepted()).isEqualTo(120);
  }

  @Test
  void chasesTheShippingNoticeTwoWorkingDaysBeforeThePromise() {
    driver.timeIs("2026-12-04T06:59:59Z");
    assertThat(driver.openCommands(ORDER)).isEmpty();

    driver.timeIs("2026-12-04T07:00:00Z");

    assertThat(driver.answer("supplier.send-reminder", ORDER))
        .containsEntry("reminderSubject", "SHIPMENT");
    announce("DN-1", 120);
    assertThat(driver.isWaitingAt("catch_shipmentAnnounced", delivery)).isFalse();
  }

  @Test
  void chasesNobodyWhenEverythingIsAnnounced() {
    announce("DN-1", 120);

    driver.timeIs("2026-12-08T07:00:00Z");

    assertThat(driver.openCommands(ORDER)).isEmpty();
  }

  @Test
  void asksTheBuyerWhenTheDeliveryIsOneDayLateAndAgainUntilItIsGivenUp() {
    announce("DN-1", 120);
    driver.timeIs("2026-12-09T06:59:59Z");
    assertThat(driver.openTask("user_decideLateDelivery", ORDER)).isEmpty();

    driver.timeIs("2026-12-09T07:00:00Z");
    assertThat(driver.shown("user_decideLateDelivery", ORDER, "daysLate")).isEqualTo(1L);
    assertThat(driver.shown("user_decideLateDelivery", ORDER, "needBy")).isEqualTo("2026-12-10");
    assertThat(driver.shown("user_decideLateDelivery", ORDER, "missingValue"))
        .isEqualTo("720.00 EUR");
    assertThat(driver.openTask("user_decideLateDelivery", ORDER).orElseThrow().getDueDate())
        .isEqualTo("2026-12-09T15:00:00Z");
    driver.decide("user_decideLateDelivery", ORDER, "deliveryOutcome", "WAIT");

    driver.timeIs("2026-12-14T07:00:00Z");
    driver.decide("user_decideLateDelivery", ORDER, "deliveryOutcome", "SHORT");

    assertThat(driver.hasEnded(delivery)).isTrue();
    assertThat(driver.value(delivery, "deliveryOutcome")).isEqualTo("SHORT");
    assertThat(driver.value(delivery, "receiptTally")).isEqualTo("(none)");
    assertThat(driver.value(delivery, "receivedAt")).isEqualTo("(none)");
  }

  @Test
  void theQuestionAboutALateDeliveryIsOffWhenTheGoodsArrive() {
    announce("DN-1", 120);
    driver.timeIs("2026-12-09T07:00:00Z");

    receive("GR-1", 120, 0);

    assertThat(driver.openTask("user_decideLateDelivery", ORDER)).isEmpty();
    assertThat(driver.value(delivery, "deliveryOutcome")).isEqualTo("COMPLETE");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everySequenceFlowIsTaken() {
    assertThat(flows.missedOf(PurchaseDelivery.KEY)).isEmpty();
  }

  private void announce(String deliveryNote, long quantity) {
    assertThat(
            driver.tell(
                PurchaseDelivery.SHIPMENT_ANNOUNCED_MESSAGE,
                ORDER,
                Orders.shipment(ORDER, deliveryNote, quantity)))
        .isTrue();
  }

  private void receive(String number, long received, long damaged) {
    assertThat(
            driver.tell(
                PurchaseDelivery.GOODS_RECEIVED_MESSAGE,
                ORDER,
                Orders.receipt(ORDER, number, received, damaged)))
        .isTrue();
    driver.answer("erp.post-goods-receipt", ORDER);
  }

  private ReceiptTally tally() throws JsonProcessingException {
    return new ObjectMapper()
        .findAndRegisterModules()
        .readValue(String.valueOf(driver.value(delivery, "receiptTally")), ReceiptTally.class);
  }
}

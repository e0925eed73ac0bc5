package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.TakenFlows;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PurchaseCancellationProcessTest {
  private static final String ORDER = "PO-2026-000818";

  @Autowired CaseDriver driver;
  @Autowired TakenFlows flows;
  @Autowired RuntimeService runtime;

  @BeforeEach
  void itIsFridayNoon() {
    driver.timeIs("2026-11-20T11:00:00Z");
  }

  @AfterEach
  void forget() {
    assertThat(driver.javaObjects()).isEmpty();
    driver.forget(ORDER);
  }

  @Test
  void isFreeBeforeTheAcknowledgement() {
    var cancellation = request("SENT");

    assertThat(driver.value(cancellation, "cancellationOutcome")).isEqualTo("GRANTED");
  }

  @Test
  void isGrantedWhenTheSupplierAgrees() {
    var cancellation = request("ACKNOWLEDGED");
    driver.answer("supplier.request-cancellation", ORDER);

    answer(true);

    assertThat(driver.value(cancellation, "cancellationOutcome")).isEqualTo("GRANTED");
  }

  @Test
  void isDeclinedWhenTheSupplierInsists() {
    var cancellation = request("ACKNOWLEDGED");
    driver.answer("supplier.request-cancellation", ORDER);

    answer(false);

    assertThat(driver.hasEnded(cancellation)).isTrue();
    assertThat(driver.value(cancellation, "cancellationOutcome")).isEqualTo("DECLINED");
  }

  @Test
  void theBuyerSettlesItWhenTheSupplierDoesNotAnswerInADay() {
    var cancellation = request("ACKNOWLEDGED");
    driver.answer("supplier.request-cancellation", ORDER);
    driver.timeIs("2026-11-23T10:59:59Z");
    assertThat(driver.openTask("user_settleCancellation", ORDER)).isEmpty();

    driver.timeIs("2026-11-23T11:00:00Z");
    driver.decide("user_settleCancellation", ORDER, "cancellationConsent", "GIVEN");

    assertThat(driver.value(cancellation, "cancellationOutcome")).isEqualTo("GRANTED");
  }

  @Test
  void aLateAnswerOfTheSupplierTakesTheQuestionFromTheBuyer() {
    request("ACKNOWLEDGED");
    driver.answer("supplier.request-cancellation", ORDER);
    driver.timeIs("2026-11-23T11:00:00Z");

    answer(false);

    assertThat(driver.openTask("user_settleCancellation", ORDER)).isEmpty();
  }

  @Test
  void goodsOnTheRoadAreRefusedAtTheDockWhenSomebodyDecidesSo() {
    var cancellation = request("SHIPPED");

    assertThat(driver.shown("user_decideRefusalAtDock", ORDER, "orderSummary"))
        .isEqualTo("PO-2026-000818, SUP-ACME, 720.00 EUR, needed by 2026-12-10");
    driver.decide("user_decideRefusalAtDock", ORDER, "cancellationConsent", "GIVEN");

    assertThat(driver.value(cancellation, "cancellationOutcome")).isEqualTo("GRANTED");
  }

  @Test
  void isDeclinedWhenTheGoodsArriveWhileWeAsk() {
    var cancellation = request("ACKNOWLEDGED");
    driver.answer("supplier.request-cancellation", ORDER);
    runtime.setVariable(cancellation, "orderStage", "RECEIVED");

    answer(true);

    assertThat(driver.value(cancellation, "cancellationOutcome")).isEqualTo("DECLINED");
    assertThat(driver.value(cancellation, "cancellationStage")).isEqualTo("TOO_LATE");
  }

  @Test
  void refusesAnAnswerThatNamesAnotherOrderInside() {
    request("ACKNOWLEDGED");
    driver.answer("supplier.request-cancellation", ORDER);

    assertThatThrownBy(
            () ->
                driver.tell(
                    PurchaseCancellation.ANSWERED, ORDER, Orders.consent("PO-2026-000001", true)))
        .hasStackTraceContaining("PO-2026-000001 inside, but its subject is PO-2026-000818");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everySequenceFlowIsTaken() {
    assertThat(flows.missedOf(PurchaseCancellation.KEY)).isEmpty();
  }

  private String request(String stage) {
    return driver.start(
        PurchaseCancellation.KEY,
        ORDER,
        Map.of(
            "purchaseOrder",
            SpinValues.jsonValue(Orders.worth720Euro(ORDER)).create(),
            "orderStage",
            stage,
            "supplierCalendar",
            "de-by",
            "locationId",
            "s001",
            "category",
            "grocery"));
  }

  private void answer(boolean consent) {
    assertThat(driver.tell(PurchaseCancellation.ANSWERED, ORDER, Orders.consent(ORDER, consent)))
        .isTrue();
  }
}

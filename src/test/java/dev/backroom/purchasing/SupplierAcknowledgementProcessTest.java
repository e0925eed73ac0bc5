package dev.backroom.purchasing;

import static dev.backroom.purchasing.ApprovalInTest.SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.TakenFlows;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupplierAcknowledgementProcessTest {
  private static final String ORDER = "PO-2026-000815";
  private static final String FRIDAY_NOON = "2026-11-20T11:00:00Z";

  @Autowired CaseDriver driver;
  @Autowired TakenFlows flows;
  @Autowired RepositoryService repository;
  @Autowired JdbcClient database;
  private ApprovalInTest approval;
  private String order;

  @BeforeAll
  void deployApproval() {
    approval = new ApprovalInTest(repository, database);
  }

  @AfterAll
  void removeApproval() {
    approval.close();
  }

  @BeforeEach
  void sendOrder() {
    driver.timeIs(FRIDAY_NOON);
    approval.putOnRecord(ORDER, 90_000);
    order =
        driver.start(
            SupplierAcknowledgement.KEY,
            ORDER,
            Map.of(
                "purchaseOrder",
                SpinValues.jsonValue(Orders.worth720Euro(ORDER)).create(),
                "supplierId",
                "SUP-ACME",
                "supplierCalendar",
                "de-by",
                "locationId",
                "s001",
                "category",
                "grocery",
                "currency",
                "EUR",
                "requester",
                "planner",
                "approvalVersion",
                approval.version()));
    driver.answer("supplier.send-purchase-order", ORDER);
  }

  @AfterEach
  void forget() {
    assertThat(driver.javaObjects()).isEmpty();
    driver.forget(ORDER);
    approval.forget(ORDER);
  }

  @Test
  void acceptsWhatIsAcknowledgedAsOrderedWithoutTouchingTheErp() {
    assertThat(driver.isWaitingAt("catch_acknowledged", order)).isTrue();
    assertThat(driver.value(order, "orderStage")).isEqualTo("SENT");

    acknowledge("ACCEPTED", "2026-12-10", 120, 600);

    assertThat(driver.hasEnded(order)).isTrue();
    assertThat(driver.value(order, "acknowledgementOutcome")).isEqualTo("ACCEPTED");
    assertThat(driver.value(order, "promisedDate")).isEqualTo("2026-12-10");
    assertThat(driver.value(order, "orderStage")).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void changesTheErpOrderOnceASmallChangeIsLetGo() {
    acknowledge("CHANGED", "2026-12-12", 118, 606);

    assertThat(driver.shown(SIGNATURE, ORDER, "policyEffect")).isEqualTo("TOLERATED");
    assertThat(driver.shown(SIGNATURE, ORDER, "autonomyAction")).isEqualTo("ACCEPT_CHANGE");
    driver.decide(SIGNATURE, ORDER, "approvalOutcome", "APPROVED");
    assertThat(driver.openCommands(ORDER)).containsExactly("erp.change-purchase-order");
    assertThat(driver.answer("erp.change-purchase-order", ORDER).get("purchaseOrder").toString())
        .contains("\"quantity\":118", "\"unitPriceMinor\":606");
    assertThat(driver.value(order, "acknowledgementOutcome")).isEqualTo("ACCEPTED");
    assertThat(driver.value(order, "amountMinor")).isEqualTo(118L * 606);
  }

  @Test
  void asksForApprovalOfTheDifferenceOnlyWhenDearerThanTolerated() {
    acknowledge("CHANGED", "2026-12-10", 120, 660);

    assertThat(driver.shown(SIGNATURE, ORDER, "amountMinor")).isEqualTo(120L * 60);
    assertThat(driver.shown(SIGNATURE, ORDER, "policyEffect")).isEqualTo("NONE");
    assertThat(driver.shown(SIGNATURE, ORDER, "subjectLine"))
        .isEqualTo("Change of PO-2026-000815: 72.00 EUR more");
    driver.decide(SIGNATURE, ORDER, "approvalOutcome", "APPROVED");
    driver.answer("erp.change-purchase-order", ORDER);

    assertThat(driver.value(order, "acknowledgementOutcome")).isEqualTo("ACCEPTED");
  }

  @Test
  void liftsTheApprovalWhenTheDateMovesBecauseNoMoneyWouldShowIt() {
    acknowledge("CHANGED", "2026-12-14", 120, 600);

    assertThat(driver.shown(SIGNATURE, ORDER, "policyEffect")).isEqualTo("LIFT");
    assertThat(driver.shown(SIGNATURE, ORDER, "amountMinor")).isEqualTo(0L);
  }

  @Test
  void sendsTheOrderAgainWhenTheSupplierGivesInAfterARefusedChange() {
    acknowledge("CHANGED", "2026-12-10", 120, 900);
    driver.decide(SIGNATURE, ORDER, "approvalOutcome", "REJECTED");
    driver.decide("user_settleChange", ORDER, "changeResolution", "SEND_AGAIN");

    driver.answer("supplier.send-purchase-order", ORDER);
    acknowledge("ACCEPTED", "2026-12-10", 120, 600);

    assertThat(driver.value(order, "acknowledgementOutcome")).isEqualTo("ACCEPTED");
    assertThat(driver.value(order, "amountMinor")).isEqualTo(72_000L);
  }

  @Test
  void takesAnotherSupplierWhenThisOneRefusesTheOrderOnTheSpot() {
    acknowledge("CHANGED", "2026-12-10", 120, 900);
    driver.decide(SIGNATURE, ORDER, "approvalOutcome", "REJECTED");
    driver.decide("user_settleChange", ORDER, "changeResolution", "SEND_AGAIN");

    driver.refuse("supplier.send-purchase-order", ORDER, SupplierAcknowledgement.ORDER_REFUSED);

    driver.answer("supplier.cancel-purchase-order", ORDER);
    assertThat(driver.value(order, "acknowledgementOutcome")).isEqualTo("ALTERNATE");
  }

  @Test
  void takesAnotherSupplierWhenTheErpRefusesTheChangeAndNobodyGivesIn() {
    acknowledge("CHANGED", "2026-12-10", 120, 606);
    driver.decide(SIGNATURE, ORDER, "approvalOutcome", "APPROVED");
    driver.refuse("erp.change-purchase-order", ORDER, SupplierAcknowledgement.ORDER_REFUSED);
    assertThat(driver.shown("user_settleChange", ORDER, "refusalReason")).isEqualTo("no, thanks");
    driver.decide("user_settleChange", ORDER, "changeResolution", "ALTERNATE");

    driver.answer("supplier.cancel-purchase-order", ORDER);

    assertThat(driver.value(order, "acknowledgementOutcome")).isEqualTo("ALTERNATE");
  }

  @Test
  void takesAnotherSupplierWhenThisOneRefuses() {
    driver.tell(
        SupplierAcknowledgement.ACKNOWLEDGED,
        ORDER,
        "{\"reference\":\"%s\",\"supplierId\":\"SUP-ACME\",\"answer\":\"REJECTED\",\"promisedDate\":null,\"reason\":\"sold out\",\"lines\":[]}"
            .formatted(ORDER));

    driver.answer("supplier.cancel-purchase-order", ORDER);

    assertThat(driver.value(order, "acknowledgementOutcome")).isEqualTo("ALTERNATE");
  }

  @Test
  void chasesAfterOneCallsAfterTwoAndAsksToReplaceAfterThreeBusinessDaysOfSilence() {
    driver.timeIs("2026-11-23T10:59:00Z");
    assertThat(driver.openCommands(ORDER)).isEmpty();

    driver.timeIs("2026-11-23T11:00:00Z");
    assertThat(driver.answer("supplier.send-reminder", ORDER))
        .containsEntry("reminderSubject", "ACKNOWLEDGEMENT");

    driver.timeIs("2026-11-24T11:00:00Z");
    assertThat(driver.shown("user_callSupplier", ORDER, "orderSummary"))
        .isEqualTo("PO-2026-000815, SUP-ACME, 720.00 EUR, needed by 2026-12-10");
    driver.decide("user_callSupplier", ORDER, "callResult", "WAIT");
    assertThat(driver.isWaitingAt("catch_acknowledged", order)).isTrue();

    driver.timeIs("2026-11-25T11:00:00Z");
    assertThat(driver.shown(SIGNATURE, ORDER, "autonomyAction")).isEqualTo("GIVE_UP_SUPPLIER");
    assertThat(driver.shown(SIGNATURE, ORDER, "subjectLine").toString())
        .startsWith("Order elsewhere, nobody answers: PO-2026-000815");
    driver.decide(SIGNATURE, ORDER, "approvalOutcome", "APPROVED");
    driver.answer("supplier.cancel-purchase-order", ORDER);
    assertThat(driver.value(order, "acknowledgementOutcome")).isEqualTo("ALTERNATE");
  }

  @Test
  void asksAgainAfterThreeMoreDaysWhenSomebodyWantsToWait() {
    silentUntilTheCall();
    driver.timeIs("2026-11-25T11:00:00Z");
    driver.decide(SIGNATURE, ORDER, "approvalOutcome", "REJECTED");

    driver.timeIs("2026-11-30T10:59:00Z");
    assertThat(driver.openTask(SIGNATURE, ORDER)).isEmpty();
    driver.timeIs("2026-11-30T11:00:00Z");

    assertThat(driver.openTask(SIGNATURE, ORDER)).isPresent();
    assertThat(driver.isWaitingAt("catch_acknowledged", order)).isTrue();
  }

  @Test
  void nobodyDecidesAboutASupplierWhoAnswersAfterAll() {
    silentUntilTheCall();
    driver.timeIs("2026-11-25T11:00:00Z");

    acknowledge("ACCEPTED", "2026-12-10", 120, 600);

    assertThat(driver.openTask(SIGNATURE, ORDER)).isEmpty();
    assertThat(driver.value(order, "acknowledgementOutcome")).isEqualTo("ACCEPTED");
  }

  @Test
  void givesUpBeforeTheThirdDayWhenTheBuyerHearsThatNothingWillCome() {
    silentUntilTheCall();

    driver.decide("user_callSupplier", ORDER, "callResult", "ALTERNATE");

    driver.answer("supplier.cancel-purchase-order", ORDER);
    assertThat(driver.value(order, "acknowledgementOutcome")).isEqualTo("ALTERNATE");
  }

  @Test
  void callsInTimeThoughTheReminderCannotBeSent() {
    driver.timeIs("2026-11-24T11:00:00Z");

    assertThat(driver.openCommands(ORDER)).containsExactly("supplier.send-reminder");
    assertThat(driver.openTask("user_callSupplier", ORDER)).isPresent();
  }

  @Test
  void theCallIsOffWhenTheAnswerComesFirst() {
    silentUntilTheCall();

    acknowledge("ACCEPTED", "2026-12-10", 120, 600);

    assertThat(driver.openTask("user_callSupplier", ORDER)).isEmpty();
    assertThat(driver.value(order, "acknowledgementOutcome")).isEqualTo("ACCEPTED");
  }

  @Test
  void aLateRefusalOfADroppedSupplierDropsNobodyElse() {
    assertThat(
            driver.tell(
                SupplierAcknowledgement.ACKNOWLEDGED,
                ORDER,
                Orders.acknowledgement("SUP-NORD", ORDER, "REJECTED", "2026-12-10", 120, 600)))
        .isTrue();

    assertThat(driver.isWaitingAt("catch_acknowledged", order)).isTrue();
    assertThat(driver.openCommands(ORDER)).isEmpty();
    assertThat(driver.value(order, "strayAnswers").toString())
        .contains("SUP-NORD", "REJECTED", FRIDAY_NOON);
    assertThat(driver.value(order, "acknowledgementOutcome")).isEqualTo("(none)");
    acknowledge("ACCEPTED", "2026-12-10", 120, 600);
    assertThat(driver.value(order, "acknowledgementOutcome")).isEqualTo("ACCEPTED");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everySequenceFlowIsTaken() {
    assertThat(flows.missedOf(SupplierAcknowledgement.KEY)).isEmpty();
  }

  private void silentUntilTheCall() {
    driver.timeIs("2026-11-23T11:00:00Z");
    driver.answer("supplier.send-reminder", ORDER);
    driver.timeIs("2026-11-24T11:00:00Z");
  }

  private void acknowledge(String answer, String promisedDate, long quantity, long price) {
    assertThat(
            driver.tell(
                SupplierAcknowledgement.ACKNOWLEDGED,
                ORDER,
                Orders.acknowledgement(ORDER, answer, promisedDate, quantity, price)))
        .isTrue();
  }
}

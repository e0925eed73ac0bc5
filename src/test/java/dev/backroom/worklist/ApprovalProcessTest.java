package dev.backroom.worklist;

import static dev.backroom.worklist.ApprovalDriver.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.TakenFlows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApprovalProcessTest {
  @Autowired CaseDriver driver;
  @Autowired ApprovalDriver approvals;
  @Autowired TakenFlows flows;

  @BeforeEach
  void isFridayAfternoon() {
    driver.timeIs("2026-11-20T14:00:00Z");
  }

  @AfterEach
  void forget() {
    assertThat(driver.javaObjects()).isEmpty();
    approvals.forget();
  }

  @Test
  void needsNobodyBelowFiveHundredWhereTheSoftwareMayDecide() {
    var sourcing = approvals.startedBy("purchaseSourcing", 49_999);

    assertThat(outcome(sourcing)).isEqualTo("APPROVED");
  }

  @Test
  void asksABuyerBelowFiveHundredWhereNobodyHasSaidHowFarTheSoftwareMayGo() {
    var approval = approvals.startedBy("somethingNew", 49_999);

    assertThat(approvals.form()).contains("the software may not decide this by itself");
    approvals.decide("buyer", "APPROVE");
    assertThat(outcome(approval)).isEqualTo("APPROVED");
  }

  @Test
  void releasesNothingThatIsBlocked() {
    var approval = approvals.start(100, "BLOCK");

    assertThat(outcome(approval)).isEqualTo("BLOCKED");
  }

  @Test
  void asksTheBuyerOfTheCategoryAndSaysWhy() {
    var approval = approvals.start(72_000, "NONE");

    assertThat(approvals.askedGroups()).containsExactly("buyer-grocery");
    assertThat(driver.shown(Signature.SIGNATURE_TASK, ORDER, "amountText")).isEqualTo("720.00 EUR");
    assertThat(approvals.form())
        .contains("From 500 to below 5,000 a buyer signs")
        .contains("If nobody decides by Mon 23 Nov 2026, 14:00")
        .contains("\"signsAfter\":\"nobody\"");
    approvals.decide("buyer", "APPROVE");
    assertThat(outcome(approval)).isEqualTo("APPROVED");
  }

  @Test
  void asksFinanceAndTheDirectorAtTheSameTimeForTheLargestOrders() {
    var approval = approvals.start(10_000_000, "LIFT");

    assertThat(approvals.askedGroups()).containsExactly("category-manager-grocery");
    assertThat(approvals.form()).contains("the finance controller and the director");
    approvals.decide("category-manager", "APPROVE");
    assertThat(approvals.signatures()).hasSize(2);
    approvals.decide("merchandising-director", "MERCHANDISING_DIRECTOR", "APPROVE");
    assertThat(outcome(approval)).as("one of both is missing").isEqualTo("(none)");
    assertThat(approvals.askedGroups()).containsExactly("finance-controller");
    approvals.decide("finance-controller", "APPROVE");

    assertThat(outcome(approval)).isEqualTo("APPROVED");
    assertThat(driver.value(approval, "signaturesGiven")).isEqualTo(3L);
  }

  @Test
  void theFirstRefusalEndsItForAllWhoWereAsked() {
    var approval = approvals.start(10_000_000, "NONE");
    approvals.decide("category-manager", "APPROVE");

    approvals.decide("finance-controller", "FINANCE_CONTROLLER", "REJECT");

    assertThat(outcome(approval)).isEqualTo("REJECTED");
    assertThat(approvals.signatures()).isEmpty();
  }

  @Test
  void endsWithTheFirstRefusal() {
    var approval = approvals.start(2_500_000, "NONE");
    approvals.decide("category-manager", "APPROVE");

    approvals.decide("finance-controller", "REJECT");

    assertThat(outcome(approval)).isEqualTo("REJECTED");
  }

  @Test
  void goesBackUndecidedWhenSomethingHasToBeCorrected() {
    var approval = approvals.start(72_000, "NONE");

    approvals.decide("buyer", "RETURN");

    assertThat(outcome(approval)).isEqualTo("RETURNED");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everySequenceFlowIsTaken() {
    assertThat(flows.missedOf(Approval.KEY)).isEmpty();
  }

  private Object outcome(String approval) {
    return driver.value(approval, "approvalOutcome");
  }
}

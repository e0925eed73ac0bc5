package dev.backroom.purchasing;

import static dev.backroom.purchasing.ApprovalInTest.SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.TakenFlows;
import java.util.HashMap;
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

/** One receipt against an order of 120 units at 6 euro, needed by 10 December 2026. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GoodsReceiptProcessTest {
  private static final String ORDER = "PO-2026-000817";

  @Autowired CaseDriver driver;
  @Autowired TakenFlows flows;
  @Autowired RepositoryService repository;
  @Autowired JdbcClient database;
  private ApprovalInTest approval;

  @BeforeAll
  void deployApproval() {
    approval = new ApprovalInTest(repository, database);
  }

  @AfterAll
  void removeApproval() {
    approval.close();
  }

  @BeforeEach
  void itIsTheFirstOfDecember() {
    driver.timeIs("2026-12-01T09:00:00Z");
  }

  @AfterEach
  void forget() {
    assertThat(driver.javaObjects()).isEmpty();
    driver.forget(ORDER);
  }

  @Test
  void settlesAReceiptThatIsCompleteWithinTolerance() {
    var receipt = receive(118, 0, 118L);

    assertThat(driver.value(receipt, "receiptCheck")).isEqualTo("COMPLETE");
    assertThat(driver.value(receipt, "shortfallDecision")).isEqualTo("COMPLETE");
  }

  @Test
  void waitsWhenTheNoticePromisesMore() {
    assertThat(driver.value(receive(60, 0, 120L), "shortfallDecision")).isEqualTo("WAIT");
  }

  @Test
  void waitsWhenNoNoticeHasComeYet() {
    assertThat(driver.value(receive(60, 0, null), "shortfallDecision")).isEqualTo("WAIT");
  }

  @Test
  void waitsForTheRestOfAShortDeliveryWhileThereIsTime() {
    assertThat(driver.value(receive(100, 0, 100L), "shortfallDecision")).isEqualTo("WAIT");
  }

  @Test
  void closesShortWhenTooLittleIsMissingToMakeAFuss() {
    var receipt = receive(112, 0, 112L);

    assertThat(driver.shown(SIGNATURE, ORDER, "autonomyAction")).isEqualTo("CLOSE_SHORT");
    assertThat(driver.shown(SIGNATURE, ORDER, "amountMinor")).isEqualTo(4_800L);
    assertThat(driver.shown(SIGNATURE, ORDER, "subjectLine"))
        .isEqualTo("Close PO-2026-000817 short of 48.00 EUR");
    driver.decide(SIGNATURE, ORDER, "approvalOutcome", "APPROVED");
    assertThat(driver.value(receipt, "shortfallDecision")).isEqualTo("SHORT");
  }

  @Test
  void asksTheBuyerWhenSomebodyDoesNotWantToCloseShort() {
    var receipt = receive(112, 0, 112L);

    driver.decide(SIGNATURE, ORDER, "approvalOutcome", "REJECTED");

    driver.decide("user_decideShortfall", ORDER, "shortfallDecision", "WAIT");
    assertThat(driver.value(receipt, "shortfallDecision")).isEqualTo("WAIT");
  }

  @Test
  void asksTheBuyerWhenTheRestIsMissingAndNeededSoon() {
    driver.timeIs("2026-12-08T09:00:00Z");

    var receipt = receive(60, 0, 60L);

    assertThat(driver.shown("user_decideShortfall", ORDER, "missingValue")).isEqualTo("360.00 EUR");
    assertThat(driver.shown("user_decideShortfall", ORDER, "needBy")).isEqualTo("2026-12-10");
    driver.decide("user_decideShortfall", ORDER, "shortfallDecision", "SHORT");
    assertThat(driver.hasEnded(receipt)).isTrue();
    assertThat(driver.value(receipt, "shortfallDecision")).isEqualTo("SHORT");
  }

  @Test
  void asksTheBuyerWhenGoodsAreDamaged() {
    var receipt = receive(120, 30, 120L);

    assertThat(driver.value(receipt, "receiptCheck")).isEqualTo("DAMAGED");
    assertThat(driver.shown("user_decideShortfall", ORDER, "acceptedQuantity")).isEqualTo(90L);
    driver.decide("user_decideShortfall", ORDER, "shortfallDecision", "WAIT");
    assertThat(driver.value(receipt, "shortfallDecision")).isEqualTo("WAIT");
  }

  @Test
  void asksAboutASurplusOnceAndKeepsIt() {
    var receipt = receive(150, 0, 150L);

    assertThat(driver.shown("user_decideOverDelivery", ORDER, "overValue")).isEqualTo("180.00 EUR");
    driver.decide("user_decideOverDelivery", ORDER, "overResolution", "KEEP");

    assertThat(driver.value(receipt, "shortfallDecision")).isEqualTo("COMPLETE");
    assertThat(driver.value(receipt, "acceptedQuantity")).isEqualTo(150L);
  }

  @Test
  void countsAReturnedSurplusAsNotAccepted() {
    var receipt = receive(150, 0, 150L);

    driver.decide("user_decideOverDelivery", ORDER, "overResolution", "RETURN");

    assertThat(driver.value(receipt, "shortfallDecision")).isEqualTo("COMPLETE");
    assertThat(driver.value(receipt, "acceptedQuantity")).isEqualTo(120L);
  }

  @Test
  void postsAgainWhenTheOrderWasCorrectedInTheErp() {
    var receipt = report(120, 0, 120L);
    driver.refuse("erp.post-goods-receipt", ORDER, GoodsReceipt.ORDER_REFUSED);

    assertThat(driver.shown("user_resolveRefusedReceipt", ORDER, "orderReference"))
        .isEqualTo(ORDER);
    assertThat(driver.shown("user_resolveRefusedReceipt", ORDER, "refusalReason"))
        .isEqualTo("no, thanks");
    driver.decide("user_resolveRefusedReceipt", ORDER, "receiptResolution", "POST_AGAIN");
    driver.answer("erp.post-goods-receipt", ORDER);

    assertThat(driver.value(receipt, "shortfallDecision")).isEqualTo("COMPLETE");
  }

  @Test
  void countsGoodsThatWereEnteredInTheErpByHand() {
    var receipt = report(120, 0, 120L);
    driver.refuse("erp.post-goods-receipt", ORDER, GoodsReceipt.ORDER_REFUSED);

    driver.decide("user_resolveRefusedReceipt", ORDER, "receiptResolution", "ENTERED");

    assertThat(driver.openCommands(ORDER)).isEmpty();
    assertThat(driver.value(receipt, "acceptedQuantity")).isEqualTo(120L);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everySequenceFlowIsTaken() {
    assertThat(flows.missedOf(GoodsReceipt.KEY)).isEmpty();
  }

  private String receive(long received, long damaged, Long announced) {
    var receipt = report(received, damaged, announced);
    driver.answer("erp.post-goods-receipt", ORDER);
    return receipt;
  }

  private String report(long received, long damaged, Long announced) {
    var variables = new HashMap<String, Object>();
    variables.put("purchaseOrder", SpinValues.jsonValue(Orders.worth720Euro(ORDER)).create());
    variables.put(
        "goodsReceived",
        SpinValues.jsonValue(Orders.receipt(ORDER, "GR-1", received, damaged)).create());
    variables.put("receiptTally", null);
    variables.put("announcedQuantity", announced);
    variables.putAll(
        Map.of(
            "locationId",
            "s001",
            "category",
            "grocery",
            "currency",
            "EUR",
            "requester",
            "planner",
            "buyerTime",
            "PT8H",
            "approvalVersion",
            approval.version()));
    return driver.start(GoodsReceipt.KEY, ORDER, variables);
  }
}

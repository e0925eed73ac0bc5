package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.TakenFlows;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PurchaseSourcingProcessTest {
  private static final String ORDER = "PO-2026-000830";
  private static final String OTHER = "PO-2026-000831";
  private static final String MONDAY = "2026-11-23T09:00:00Z";

  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;
  @Autowired TakenFlows flows;

  @BeforeEach
  void isMonday() {
    driver.timeIs(MONDAY);
  }

  @AfterEach
  void forget() {
    assertThat(driver.javaObjects()).isEmpty();
    purchasing.forget(ORDER, OTHER);
  }

  @Test
  void ordersWithoutAskingWhenSmallAndOnContract() {
    var sourcing = source(ORDER, 60, Supply.usual());

    assertThat(driver.hasEnded(sourcing)).isTrue();
    assertThat(driver.value(sourcing, "sourcingOutcome")).isEqualTo("ORDER");
    assertThat(driver.value(sourcing, "approvalRoute")).isEqualTo("AUTO");
    assertThat(driver.value(sourcing, "purchaseOrder").toString())
        .contains("\"supplierId\":\"SUP-ACME\"", "\"quantity\":60", "\"unitPriceMinor\":600");
    assertThat(driver.value(sourcing, "expectedDate")).isEqualTo("2026-11-28");
    assertThat(purchasing.committedMinor()).isEqualTo(36_000);
  }

  @Test
  void ordersWholePacksAndAtLeastTheMinimum() {
    var sourcing = source(ORDER, 50, Supply.only("SUP-ACME").but("minimumOrderQuantity", 10));

    assertThat(driver.value(sourcing, "purchaseOrder").toString()).contains("\"quantity\":60");
  }

  @Test
  void asksForMissingMasterDataAndChecksAgain() {
    var sourcing = source(ORDER, 60, Supply.none().item("status", "UNKNOWN").withoutCostCentre());

    assertThat(driver.shown("user_completeMasterData", ORDER, "masterDataFindings"))
        .isEqualTo("SKU-0001: not known to the ERP. Cost centre CC-100: not known to the ERP.");
    driver.decide("user_completeMasterData", ORDER, "masterDataResolution", "CHECK_AGAIN");
    purchasing.erpOffers(ORDER, Supply.usual());

    assertThat(driver.value(sourcing, "sourcingOutcome")).isEqualTo("ORDER");
  }

  @ParameterizedTest
  @MethodSource("incomplete")
  void namesWhatIsMissing(String word, Supply supply) {
    var sourcing = source(ORDER, 60, supply);

    assertThat(driver.value(sourcing, "masterDataGate")).isEqualTo(word);
    driver.decide("user_completeMasterData", ORDER, "masterDataResolution", "WITHDRAW");
    assertThat(driver.value(sourcing, "sourcingOutcome")).isEqualTo("WITHDRAWN");
    assertThat(purchasing.committedMinor()).isZero();
  }

  static Stream<Arguments> incomplete() {
    return Stream.of(
        Arguments.of("UNKNOWN_ITEM", Supply.none().item("sku", "SKU-0002")),
        Arguments.of("DISCONTINUED_ITEM", Supply.usual().item("status", "DISCONTINUED")),
        Arguments.of("NO_OFFER", Supply.none()),
        Arguments.of("MISSING_TERMS", Supply.only("SUP-ACME").but("leadTimeDays", null)),
        Arguments.of("UNKNOWN_COST_CENTRE", Supply.usual().withoutCostCentre()));
  }

  @Test
  void findsAWayOutWithTheBuyerWhenNoSupplierIsLeft() {
    var sourcing = start(ORDER, 60, Map.of("excludedSuppliers", " SUP-ACME"));
    purchasing.erpOffers(ORDER, Supply.only("SUP-ACME"));

    assertThat(driver.shown("user_resolveBlock", ORDER, "blockReason"))
        .isEqualTo("No supplier is left that offers everything in this requisition.");
    purchasing.complete(
        "buyer",
        "user_resolveBlock",
        ORDER,
        Map.of("blockResolution", "LOOK_AGAIN", "preferredSupplierId", "SUP-ACME"));
    purchasing.erpOffers(ORDER, Supply.only("SUP-ACME"));

    assertThat(driver.value(sourcing, "sourcingOutcome")).isEqualTo("ORDER");
  }

  @Test
  void neverProposesABlockedSupplierAndLetsNobodySignForOne() {
    var supply = Supply.usual().offer("SUP-BLOK", 300).but("supplierStatus", "BLOCKED");
    var sourcing = start(ORDER, 60, Map.of("preferredSupplierId", "SUP-BLOK"));
    purchasing.erpOffers(ORDER, supply);

    assertThat(driver.shown("user_resolveBlock", ORDER, "policyFlags").toString())
        .contains("BLOCKED_SUPPLIER:BLOCK");
    purchasing.complete(
        "buyer",
        "user_resolveBlock",
        ORDER,
        Map.of("blockResolution", "LOOK_AGAIN", "preferredSupplierId", ""));
    purchasing.erpOffers(ORDER, supply);

    assertThat(driver.value(sourcing, "supplierId")).isEqualTo("SUP-ACME");
    assertThat(driver.value(sourcing, "sourcingOutcome")).isEqualTo("ORDER");
  }

  @Test
  void ordersNothingWhenEveryoneIsBlockedAndTheBuyerWithdraws() {
    var sourcing = source(ORDER, 60, Supply.only("SUP-ACME").but("bankVerified", false));

    driver.decide("user_resolveBlock", ORDER, "blockResolution", "WITHDRAW");

    assertThat(driver.value(sourcing, "sourcingOutcome")).isEqualTo("WITHDRAWN");
  }

  @Test
  void reservesNothingWhenASignatureIsRefused() {
    var sourcing = source(ORDER, 120, Supply.usual());

    purchasing.reject("buyer", ORDER);

    assertThat(driver.value(sourcing, "sourcingOutcome")).isEqualTo("REJECTED");
    assertThat(purchasing.committedMinor()).isZero();
  }

  @Test
  void comesBackToTheRequesterUntilHeIsRightOrGivesUp() {
    var sourcing = source(ORDER, 120, Supply.usual());

    giveBack("120 are too many");
    correct("ASK_AGAIN");
    purchasing.erpOffers(ORDER, Supply.usual());
    giveBack("It is the same again");
    correct("WITHDRAW");

    assertThat(driver.value(sourcing, "sourcingOutcome")).isEqualTo("WITHDRAWN");
  }

  private void giveBack(String why) {
    purchasing.complete(
        "buyer", "user_giveSignature", ORDER, Map.of("decision", "RETURN", "comment", why));
  }

  private void correct(String resolution) {
    purchasing.complete(
        "planner", "user_correctRequisition", ORDER, Map.of("correctionResolution", resolution));
  }

  @Test
  void judgesAgainWhenAnotherOrderTookTheBudgetWhilePeopleWereSigning() {
    var sourcing = source(ORDER, 120, Supply.usual().budget(100_000, "EUR"));
    assertThat(driver.shown("user_giveSignature", ORDER, "policyFlags")).isEqualTo("");
    start(OTHER, 72, Map.of("requisition", ofAnotherPlanner(72)));
    purchasing.erpOffers(OTHER, Supply.usual().budget(100_000, "EUR"));
    assertThat(purchasing.committedMinor()).isEqualTo(43_200);
    assertThatThrownBy(() -> purchasing.sign("buyer", ORDER))
        .hasStackTraceContaining("was 280.00 EUR and is -152.00 EUR now");

    purchasing.sign("buyer", ORDER);

    assertThat(driver.shown("user_giveSignature", ORDER, "policyFlags").toString())
        .contains("BUDGET_EXCEEDED:LIFT");
    assertThat(driver.shown("user_giveSignature", ORDER, "signatureForm").toString())
        .contains("Flag BUDGET_EXCEEDED, Effect LIFT");
    purchasing.sign("category-manager", ORDER);
    assertThat(driver.value(sourcing, "sourcingOutcome")).isEqualTo("ORDER");
    assertThat(purchasing.committedMinor()).isEqualTo(43_200 + 72_000);
  }

  @Test
  void addsUpOrdersThatWereSplitToStayUnderABand() {
    var first = source(ORDER, 60, Supply.usual());
    var second = source(OTHER, 60, Supply.usual());

    assertThat(driver.value(first, "policyFlags")).isEqualTo("");
    assertThat(driver.value(second, "policyFlags")).isEqualTo("SPLIT_ORDERS:LIFT");
    assertThat(purchasing.askedGroups(OTHER)).containsExactly("buyer-grocery");
  }

  @Test
  void forgetsAfterAWeekWhatWasOrderedBefore() {
    source(ORDER, 60, Supply.usual());
    driver.timeIs("2026-11-30T09:00:01Z");

    var second = source(OTHER, 60, Supply.usual().item("asOf", "2026-11-30T09:00:00Z"));

    assertThat(driver.value(second, "policyFlags").toString()).doesNotContain("SPLIT_ORDERS");
  }

  @Test
  void takesTheCheaperOfTwoThatComeInTime() {
    var sourcing =
        source(
            ORDER,
            12,
            Supply.none()
                .offer("SUP-ACME", 600)
                .but("leadTimeDays", 17)
                .offer("SUP-NORD", 606)
                .but("leadTimeDays", 2));

    assertThat(driver.value(sourcing, "supplierId")).isEqualTo("SUP-ACME");
  }

  @Test
  void paysALittleMoreForTheOneThatComesInTime() {
    var sourcing =
        source(
            ORDER,
            12,
            Supply.none()
                .offer("SUP-ACME", 600)
                .but("leadTimeDays", 30)
                .offer("SUP-NORD", 606)
                .but("leadTimeDays", 17));

    assertThat(driver.value(sourcing, "supplierId")).isEqualTo("SUP-NORD");
  }

  @Test
  void prefersTheReliableSupplierAtTheSamePrice() {
    purchasing.supplierDelivered("SUP-ACME", 30, false);
    purchasing.supplierDelivered("SUP-NORD", 30, true);

    var sourcing = source(ORDER, 12, Supply.none().offer("SUP-ACME", 600).offer("SUP-NORD", 600));

    assertThat(driver.value(sourcing, "supplierId")).isEqualTo("SUP-NORD");
  }

  @Test
  void trustsOneLateDeliveryLessThanManyPunctualOnes() {
    purchasing.supplierDelivered("SUP-ACME", 1, false);
    purchasing.supplierDelivered("SUP-NORD", 200, true);

    var sourcing = source(ORDER, 12, Supply.none().offer("SUP-ACME", 600).offer("SUP-NORD", 800));

    assertThat(driver.value(sourcing, "supplierId")).isEqualTo("SUP-ACME");
    assertThat(driver.value(sourcing, "supplierRanking").toString())
        .contains("\"deliveries\":1,\"onTimeBasisPoints\":90");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everySequenceFlowIsTaken() {
    assertThat(flows.missedOf(PurchaseSourcing.KEY)).isEmpty();
  }

  private static Object ofAnotherPlanner(long quantity) {
    return SpinValues.jsonValue(
            PurchaseOrderDriver.requisition(quantity, null).replace("planner", "planner2"))
        .create();
  }

  private String start(String order, long quantity, Map<String, Object> more) {
    return start(order, PurchaseOrderDriver.requisition(quantity, null), more);
  }

  private String start(String order, String requisition, Map<String, Object> more) {
    return purchasing.source(order, requisition, more);
  }

  private String source(String order, long quantity, Supply supply) {
    var id = start(order, quantity, Map.of());
    purchasing.erpOffers(order, supply);
    return id;
  }
}

package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An order that needs two signatures, and what happens to the first when the second sends it back.
 */
@ProcessTest
class ReturnedOrderTest {
  private static final String ORDER = "PO-2026-000861";

  /** At 6.00 EUR: category manager and finance controller sign. */
  private static final long MANY = 4_800;

  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;
  @Autowired TaskService tasks;
  @Autowired JdbcClient database;
  private String order = "";

  @BeforeEach
  void theFinanceControllerIsAsked() {
    driver.timeIs("2026-11-23T09:00:00Z");
    order = purchasing.raise(ORDER, MANY);
    purchasing.erpOffers(ORDER, Supply.usual());
    purchasing.sign("category-manager", ORDER);
  }

  @AfterEach
  void forget() {
    purchasing.forget(ORDER);
  }

  @Test
  void showsTheReasonsToDecide() {
    assertThat(form())
        .contains("Order 4800 x SKU-0001 from")
        .contains("Left of the budget of CC-100 after it")
        .contains("Price of SKU-0001")
        .contains("category-manager signed for category-manager-grocery")
        .contains("(n = ");
  }

  @Test
  void keepsTheFirstSignatureWhenNoLineWasChanged() {
    giveBack();
    correct(MANY, "2026-12-17");
    purchasing.erpOffers(ORDER, Supply.usual());

    assertThat(purchasing.askedGroups(ORDER)).containsExactly("finance-controller");
    assertThat(form())
        .contains("category-manager signed for category-manager-grocery before the correction");
    purchasing.sign("finance-controller", ORDER);

    assertThat(driver.answer("erp.create-purchase-order", ORDER).get("purchaseOrder").toString())
        .contains("2026-12-17");
    assertThat(driver.value(order, "needBy")).isEqualTo("2026-12-17");
  }

  @Test
  void asksTheFirstSignerAgainWhenALineWasChanged() {
    giveBack();
    correct(MANY + 48, "2026-12-10");
    purchasing.erpOffers(ORDER, Supply.usual());

    assertThat(purchasing.askedGroups(ORDER)).containsExactly("category-manager-grocery");
    assertThat(form()).contains("\"before\":\"" + MANY + " at");
    purchasing.sign("category-manager", ORDER);
    purchasing.sign("finance-controller", ORDER);

    assertThat(driver.openCommands(ORDER)).containsExactly("erp.create-purchase-order");
  }

  @Test
  void keepsNoSignatureThatWasGivenToSomethingElse() {
    giveBack();
    database.sql("update bk_approval set asked_action = 'GIVE_UP_SUPPLIER'").update();
    correct(MANY, "2026-12-17");
    purchasing.erpOffers(ORDER, Supply.usual());

    assertThat(purchasing.askedGroups(ORDER)).containsExactly("category-manager-grocery");
  }

  @Test
  void endsWhenTheRequesterWithdraws() {
    giveBack();

    purchasing.complete(
        "planner",
        "user_correctRequisition",
        ORDER,
        Map.of("correctionResolution", "WITHDRAW", "needBy", "2026-12-10"));

    assertThat(driver.hasEnded(order)).isTrue();
    assertThat(driver.openCommands(ORDER)).isEmpty();
  }

  @Test
  void takesNoCorrectionThatCannotBeOrdered() {
    giveBack();

    assertThatThrownBy(() -> correct(0, "2026-12-10"))
        .hasStackTraceContaining("'correctedLines' must look as its label says");
    assertThatThrownBy(() -> correct(MANY, "soon")).hasStackTraceContaining("must be a date");
    assertThat(driver.openTask("user_correctRequisition", ORDER)).isPresent();
  }

  @Test
  void refusesASignatureToFiguresThatHaveMoved() {
    database.sql("insert into bk_budget values ('CC-100', 'EUR', 5000000)").update();

    assertThatThrownBy(() -> purchasing.sign("finance-controller", ORDER))
        .hasStackTraceContaining("Left of the budget of CC-100 after it was")
        .hasStackTraceContaining("look again and decide");

    assertThat(driver.openCommands(ORDER)).isEmpty();
    purchasing.sign("finance-controller", ORDER);
    assertThat(driver.openCommands(ORDER)).containsExactly("erp.create-purchase-order");
  }

  private void giveBack() {
    purchasing.complete(
        "finance-controller",
        "user_giveSignature",
        ORDER,
        Map.of("decision", "RETURN", "reasonCode", "DATE", "comment", "Can it be later?"));
    assertThat(driver.shown("user_correctRequisition", ORDER, "returnReason"))
        .isEqualTo("Can it be later?");
    assertThat(driver.openTask("user_correctRequisition", ORDER).orElseThrow().getAssignee())
        .isEqualTo("planner");
  }

  private void correct(long quantity, String needBy) {
    purchasing.complete(
        "planner",
        "user_correctRequisition",
        ORDER,
        Map.of(
            "correctionResolution",
            "ASK_AGAIN",
            "needBy",
            needBy,
            "correctedLines",
            "SKU-0001 x " + quantity));
  }

  private String form() {
    return String.valueOf(driver.shown("user_giveSignature", ORDER, "signatureForm"));
  }
}

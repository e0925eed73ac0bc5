package dev.backroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TasklistBrowserTest extends InTheBrowser {
  @Test
  void aPlannerAsksForGoodsABuyerSignsAndTheOrderIsInTheErp() {
    var planner = browser.logIn(port, "planner", TASKLIST);
    planner.getByText("Start process").click();
    planner.getByText("Purchase order", new Page.GetByTextOptions().setExact(true)).click();
    fill(planner, "Article number", "SKU-0001");
    fill(planner, "Units*", "204");
    fill(planner, "Needed by", "12/31/2035");
    planner.getByLabel("Needed by").press("Enter");
    choose(planner, "Location", "Store s001");
    choose(planner, "Category", "Grocery");
    fill(planner, "Cost centre", "CC-100");
    fill(planner, "What it is for", "The shelf is empty");
    Browser.screenshot(planner, "1-requisition");
    start(planner);
    var order = businessKey(awaitSignature("planner"));

    var buyer = browser.logIn(port, "buyer", TASKLIST);
    openSignature(buyer);
    assertThat(buyer.getByLabel("Amount")).hasValue(Pattern.compile("[0-9.]+ EUR"));
    assertThat(buyer.locator(".tasks-list .task").first())
        .containsText(buyer.getByLabel("Amount").inputValue());
    assertThat(buyer.getByLabel("Requested by")).hasValue("planner");
    assertThat(buyer.getByLabel("Requested by")).not().isEditable();
    buyer.getByLabel("Approve:").check();
    Browser.screenshot(buyer, "2-signature");
    complete(buyer);

    assertThat(buyer.getByText("No task matching filters found.")).isVisible();
    awaitOrder(order);
  }

  @Test
  void aRequesterWhoSignsHisOwnOrderIsRefusedInTheFormAndOverRest() {
    raise("PO-OWN-1", "buyer2");
    var signature = awaitSignature("buyer2");
    var requester = browser.logIn(port, "buyer2", TASKLIST);
    openSignature(requester);
    requester.getByLabel("Approve:").check();

    complete(requester);

    assertThat(requester.getByText("You requested this yourself").first()).isVisible();
    Browser.screenshot(requester, "3-refused");
    var overRest =
        Visitor.system(port, "buyer2")
            .post(
                "/engine-rest/task/" + signature.getId() + "/complete",
                "{\"variables\": {\"decision\": {\"value\": \"APPROVE\"}}}");
    assertThat(overRest.statusCode()).isEqualTo(403);
    assertThat(overRest.body()).contains("You requested this yourself");
    assertThat(ordersAtErp("PO-OWN-1")).isZero();
    runtime.deleteProcessInstance(rootOf(signature), "shown");
  }

  @Test
  void whatIsDueFirstIsListedFirst() {
    raise("PO-FIRST-1", "planner");
    var first = awaitSignature("planner");
    first.setDueDate(Date.from(Instant.now()));
    tasks.saveTask(first);
    raise("PO-SECOND-1", "store-manager");
    var second = awaitSignature("store-manager");

    var buyer = browser.logIn(port, "buyer", TASKLIST);
    buyer.getByText("To approve").click();

    assertThat(buyer.locator(".tasks-list .task").first()).containsText("planner");
    Browser.screenshot(buyer, "6-by-time-left");
    runtime.deleteProcessInstance(rootOf(first), "shown");
    runtime.deleteProcessInstance(rootOf(second), "shown");
  }

  @Test
  void aBuyerCancelsAnOrderByItsNumber() {
    raise("PO-UNWANTED-1", "store-manager");
    awaitSignature("store-manager");
    var buyer = browser.logIn(port, "buyer", TASKLIST);
    openCancellation(buyer);
    fill(buyer, "Number of the purchase order", "PO-UNWANTED-9");
    fill(buyer, "Why it is not wanted any more", "Ordered twice");
    start(buyer);
    assertThat(buyer.getByText("There is no open purchase order 'PO-UNWANTED-9'").first())
        .isVisible();
    Browser.screenshot(buyer, "5-wrong-number");

    fill(buyer, "Number of the purchase order", "PO-UNWANTED-1");
    Browser.screenshot(buyer, "6-cancellation");
    start(buyer);

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey("PO-UNWANTED-1")
                        .count()
                    == 0);
    assertThat(ordersAtErp("PO-UNWANTED-1")).isZero();
  }

  @Test
  void cockpitShowsTheRunningCase() {
    raise("PO-SEEN-1", "store-manager");
    var signature = awaitSignature("store-manager");
    var operator = browser.logIn(port, "operator", "/camunda/app/cockpit/default/");

    operator.getByText("Processes").first().click();
    operator
        .getByText("Purchase order", new Page.GetByTextOptions().setExact(true))
        .first()
        .click();

    assertThat(operator.getByText("PO-SEEN-1").first()).isVisible();
    assertThat(operator.locator(".djs-container").first()).isVisible();
    Browser.screenshot(operator, "4-cockpit");
    runtime.deleteProcessInstance(rootOf(signature), "shown");
  }

  @Test
  void leavingTasklistEndsOnTheLoginPage() {
    var page = browser.logIn(port, "planner", TASKLIST);
    page.locator(".account > a").click();

    page.getByText("Log out").first().click();

    assertThat(page.getByText("You are logged out.")).isVisible();
  }

  private static void openCancellation(Page page) {
    page.getByText("Start process").click();
    page.getByText("Cancellation request", new Page.GetByTextOptions().setExact(true)).click();
  }

  private static void start(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start").setExact(true))
        .click();
  }
}

package dev.backroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.backroom.engine.EngineClock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The whole application as it runs, with connectors and sandbox, seen through a browser. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "backroom.connector.enabled=true",
      "camunda.bpm.job-execution.enabled=true",
      "camunda.bpm.job-execution.wait-time-in-millis=200"
    })
@ActiveProfiles("test")
@DirtiesContext
class TasklistBrowserTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static Browser browser;

  @LocalServerPort int port;
  @Autowired EngineClock clock;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;

  @BeforeEach
  void isNow() {
    clock.reset();
  }

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

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

  private static void openSignature(Page page) {
    page.getByText("To approve").first().click();
    page.locator(".tasks-list .task").first().click();
    page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
  }

  private static void complete(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
  }

  /** The form takes a text over a little later and, when it is drawn again before, forgets it. */
  private static void fill(Page page, String label, String value) {
    var field = page.getByLabel(label);
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              field.fill(value);
              page.waitForTimeout(500);
              return field.inputValue().equals(value);
            });
  }

  private static void choose(Page page, String label, String value) {
    var field =
        page.locator(".fjs-form-field-select")
            .filter(new Locator.FilterOptions().setHasText(label));
    field.locator(".fjs-input-group").click();
    field.getByText(value, new Locator.GetByTextOptions().setExact(true)).last().click();
  }

  private void raise(String key, String requester) {
    var answer =
        Visitor.system(port, "integration")
            .send(
                "POST",
                "/events",
                "application/cloudevents+json",
                """
                {"specversion": "1.0", "id": "%1$s", "source": "/browser-test",
                 "type": "purchase-requisition.raised", "subject": "%1$s",
                 "data": {"requester": "%2$s", "locationId": "s001", "category": "grocery",
                          "costCentre": "CC-100", "needBy": "2035-12-31", "reason": "Shown",
                          "lines": [{"lineNo": 1, "sku": "SKU-0001", "quantity": 204}]}}
                """
                    .formatted(key, requester));
    assertThat(answer.statusCode()).isEqualTo(202);
  }

  private Task awaitSignature(String requester) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                tasks
                    .createTaskQuery()
                    .taskDefinitionKey("user_giveSignature")
                    .processVariableValueEquals("requester", requester)
                    .singleResult(),
            task -> task != null);
  }

  private void awaitOrder(String reference) {
    await().atMost(PATIENCE).until(() -> ordersAtErp(reference) == 1);
  }

  private int ordersAtErp(String reference) {
    return Visitor.system(port, "integration")
        .read("/sandbox/erp/purchase-orders?reference=" + reference)
        .size();
  }

  private String businessKey(Task task) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceId(task.getProcessInstanceId())
        .singleResult()
        .getBusinessKey();
  }

  private String rootOf(Task task) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceId(task.getProcessInstanceId())
        .singleResult()
        .getRootProcessInstanceId();
  }
}

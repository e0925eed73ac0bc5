package dev.backroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.backroom.engine.EngineClock;
import dev.backroom.ledger.LedgerDriver;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application as it runs, with connectors and sandbox, seen through a browser; one for
 * all stories.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "backroom.connector.enabled=true",
      "camunda.bpm.job-execution.enabled=true",
      "camunda.bpm.job-execution.wait-time-in-millis=200"
    })
@AnyDatabase
@ActiveProfiles("test")
@Import(LedgerDriver.class)
abstract class InTheBrowser {
  static final Duration PATIENCE = Duration.ofSeconds(60);
  static final String TASKLIST = "/camunda/app/tasklist/default/";
  static Browser browser;

  @LocalServerPort int port;
  @Autowired EngineClock clock;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient database;

  @BeforeEach
  void isNow() {
    clock.reset();
  }

  /** Nobody finds another story's tasks in his list, nor its orders in a budget. */
  @AfterEach
  void isOver() {
    nothingIsOpen();
    List.of(
            "bk_request_edit",
            "bk_signature_note",
            "bk_signature",
            "bk_approval",
            "bk_deputy",
            "bk_notice_choice",
            "bk_budget",
            "bk_budget_reservation",
            "bk_purchase",
            "bk_order_line",
            "bk_order")
        .forEach(table -> database.sql("delete from " + table).update());
    Visitor.system(port, "admin").send("POST", "/sandbox/control/reset", "application/json", "");
  }

  void nothingIsOpen() {
    await().atMost(PATIENCE).ignoreExceptions().until(this::deletesAll);
  }

  /** Fails while a job is still at work on one of them. */
  private boolean deletesAll() {
    runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
        .map(ProcessInstance::getId)
        .forEach(
            id -> runtime.deleteProcessInstanceIfExists(id, "shown", true, false, false, false));
    return runtime.createProcessInstanceQuery().count() == 0;
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

  static void openSignature(Page page) {
    page.getByText("To approve").first().click();
    page.locator(".tasks-list .task").first().click();
    page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
  }

  static void complete(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
  }

  /** The form takes a text over a little later and, when it is drawn again before, forgets it. */
  static void fill(Page page, String label, String value) {
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

  static void choose(Page page, String label, String value) {
    var field =
        page.locator(".fjs-form-field-select")
            .filter(new Locator.FilterOptions().setHasText(label));
    field.locator(".fjs-input-group").click();
    field.getByText(value, new Locator.GetByTextOptions().setExact(true)).last().click();
  }

  void raise(String key, String requester) {
    raise(key, requester, "CC-100");
  }

  void raise(String key, String requester, String costCentre) {
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
                          "costCentre": "%3$s", "needBy": "2035-12-31", "reason": "Shown",
                          "lines": [{"lineNo": 1, "sku": "SKU-0001", "quantity": 204}],
                          "attachments": [{"title": "<b>Quote</b> [of](ACME) & more",
                                           "url": "https://files.example/a_(1).pdf?n=1&m=2"}]}}
                """
                    .formatted(key, requester, costCentre));
    assertThat(answer.statusCode()).isEqualTo(202);
  }

  Task awaitSignature(String requester) {
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

  void awaitOrder(String reference) {
    await().atMost(PATIENCE).until(() -> ordersAtErp(reference) == 1);
  }

  int ordersAtErp(String reference) {
    return Visitor.system(port, "integration")
        .read("/sandbox/erp/purchase-orders?reference=" + reference)
        .size();
  }

  String businessKey(Task task) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceId(task.getProcessInstanceId())
        .singleResult()
        .getBusinessKey();
  }

  String rootOf(Task task) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceId(task.getProcessInstanceId())
        .singleResult()
        .getRootProcessInstanceId();
  }
}

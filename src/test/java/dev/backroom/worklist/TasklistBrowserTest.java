package dev.backroom.worklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.backroom.Browser;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class TasklistBrowserTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static Browser browser;

  @LocalServerPort int port;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  private ApprovalFixture fixture;
  private String key = "";

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

  @BeforeEach
  void deploy() {
    fixture = new ApprovalFixture(repository, runtime);
    fixture.deploy();
    key = "PO-SHOWN-" + NUMBER.incrementAndGet();
  }

  @AfterEach
  void undeploy() {
    fixture.undeploy();
  }

  @Test
  void aPlannerFindsTheTaskUnderItsFilterReadsTheFormAndSigns() {
    fixture.start(key, "buyer", 500);
    var page = browser.logIn(port, "planner", "/camunda/app/tasklist/default/");

    openTask(page);
    page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.getByLabel("Requested by")).hasValue("buyer");
    assertThat(page.getByLabel("Requested by")).not().isEditable();
    page.getByLabel("Approve:").check();
    Browser.screenshot(page, "tasklist-form");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();

    assertThat(page.getByText("No task matching filters found.")).isVisible();
    assertThat(
            tasks
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskCandidateGroup("finance-controller")
                .count())
        .isEqualTo(1);
  }

  @Test
  void theRequesterIsRefusedInTheFormWithTheReason() {
    fixture.start(key, "planner", 500);
    var page = browser.logIn(port, "planner", "/camunda/app/tasklist/default/");

    openTask(page);
    page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
    page.getByLabel("Approve:").check();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();

    assertThat(page.getByText("You requested this yourself").first()).isVisible();
    Browser.screenshot(page, "tasklist-refused");
    assertThat(
            tasks
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskCandidateGroup("planner-s001")
                .includeAssignedTasks()
                .count())
        .isEqualTo(1);
  }

  @Test
  void cockpitShowsTheRunningCase() {
    fixture.start(key, "planner", 500);
    var page = browser.logIn(port, "operator", "/camunda/app/cockpit/default/");

    page.getByText("Processes").first().click();
    page.getByText(ApprovalFixture.ORDER).first().click();

    assertThat(page.getByText(key).first()).isVisible();
    Browser.screenshot(page, "cockpit-case");
  }

  @Test
  void leavingTasklistEndsOnTheLoginPage() {
    var page = browser.logIn(port, "planner", "/camunda/app/tasklist/default/");
    page.locator(".account > a").click();
    page.getByText("Log out").first().click();

    assertThat(page.getByText("You are logged out.")).isVisible();
  }

  private static void openTask(Page page) {
    page.getByText("To approve").first().click();
    page.locator("[cam-tasks] .task, .tasks-list .task")
        .filter(new Locator.FilterOptions().setHasText("user_giveSignature"))
        .first()
        .click();
  }
}

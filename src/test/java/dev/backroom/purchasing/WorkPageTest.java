package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.backroom.Browser;
import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.Visitor;
import dev.backroom.engine.Attention;
import dev.backroom.engine.CaseFilter;
import dev.backroom.engine.OpenWork;
import dev.backroom.engine.OpenWork.Heap;
import dev.backroom.engine.StuckWork;
import dev.backroom.engine.WaitTimes;
import dev.backroom.engine.WorkAge;
import dev.backroom.engine.WorkPart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Operators and owners see where orders stand, find the late ones, and set stuck ones going. */
@ProcessTest
class WorkPageTest {
  private static final String WAITING = "PO-2026-000881";
  private static final String STUCK = "PO-2026-000882";
  private static Browser browser;

  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;
  @Autowired OpenWork work;
  @Autowired StuckWork stuck;
  @Autowired WaitTimes waits;
  @Autowired ExternalTaskService commands;
  @Autowired TaskService tasks;
  @LocalServerPort int port;

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void oneWaitsAndOneIsStuck() {
    driver.timeIs("2026-11-23T09:00:00Z");
    purchasing.raise(WAITING, 120);
    purchasing.erpOffers(WAITING, Supply.usual());
    purchasing.raise(STUCK, 120);
    fail("erp.read-supply-options", "ERP answered 500: no such catalogue");
  }

  @AfterEach
  void forget() {
    purchasing.forget(WAITING, STUCK);
  }

  @Test
  void showsWhereTheCasesStandAndForHowLong() {
    driver.timeIs("2026-11-23T11:00:00Z");
    assertThat(signatures().age()).isEqualTo(WorkAge.UNDER_A_DAY);

    driver.timeIs("2026-11-25T11:00:00Z");

    assertThat(signatures().age()).isEqualTo(WorkAge.ONE_TO_THREE_DAYS);
    assertThat(signatures().count()).isEqualTo(1);
    assertThat(signatures().amountMinor()).isEqualTo(72_000);
    assertThat(signatures().currency()).isEqualTo("EUR");
    assertThat(signatures().oldest()).isEqualTo("2026-11-23T09:00:00Z");
  }

  @Test
  void listsWhatIsOverdueWithWhomItIs() {
    var overdue = new WorkPart("purchaseOrder", null, null, Attention.OVERDUE);
    assertThat(work.count(overdue, CaseFilter.EVERYTHING)).isZero();

    driver.timeIs("2026-11-24T12:00:00Z");

    assertThat(work.steps(overdue, CaseFilter.EVERYTHING, 0, 50))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.businessKey()).isEqualTo(WAITING);
              assertThat(step.withWhom()).contains("buyer-grocery");
            });
  }

  @Test
  void saysWhatSomebodyShouldLookAtAndWhy() {
    driver.timeIs("2026-11-24T07:00:00Z");
    assertThat(attended(Attention.DUE_TODAY)).containsExactly(WAITING);
    assertThat(attended(Attention.STUCK)).containsExactly(STUCK);
    assertThat(attended(Attention.RETRYING)).isEmpty();
    assertThat(attended(Attention.NOBODY_ELIGIBLE)).isEmpty();

    again("ERP answered 500: try later", 2);
    nobodyBuys();

    assertThat(attended(Attention.RETRYING)).containsExactly(STUCK);
    assertThat(attended(Attention.STUCK)).isEmpty();
    assertThat(work.steps(WorkPart.with(Attention.RETRYING), CaseFilter.EVERYTHING, 0, 50))
        .singleElement()
        .satisfies(step -> assertThat(step.trouble()).contains("try later"));
    assertThat(attended(Attention.NOBODY_ELIGIBLE)).containsExactly(WAITING);
  }

  @Test
  void showsTheBottleneckWithItsTrend() {
    driver.timeIs("2026-11-24T09:00:00Z");
    purchasing.reject("buyer", WAITING);
    driver.timeIs("2026-11-24T10:00:00Z");

    var signed =
        waits
            .longest(
                Instant.parse("2026-11-23T00:00:00Z"),
                Instant.parse("2026-11-25T00:00:00Z"),
                CaseFilter.EVERYTHING,
                50)
            .stream()
            .filter(one -> one.activityId().equals("user_giveSignature"))
            .findFirst()
            .orElseThrow();

    assertThat(signed.median()).isGreaterThan(Duration.ZERO);
    assertThat(
            waits.of(
                "purchaseOrder",
                "user_giveSignature",
                Instant.parse("2020-01-01T00:00:00Z"),
                Instant.parse("2020-02-01T00:00:00Z"),
                CaseFilter.EVERYTHING))
        .isNull();
    var owner = browser.logIn(port, "process-owner", "/console/work/waits");
    assertThat(owner.locator("p[role=status]").textContent()).contains("The bottleneck is");
    assertThat(new AxeBuilder(owner).analyze().getViolations()).isEmpty();
    Browser.screenshot(owner, "43-waits", 1500, 900);
    Browser.screenshot(owner, "43-waits-narrow", 420, 900);
  }

  private List<String> attended(Attention attention) {
    return work.steps(WorkPart.with(attention), CaseFilter.EVERYTHING, 0, 200).stream()
        .map(step -> step.businessKey())
        .filter(key -> key.equals(WAITING) || key.equals(STUCK))
        .toList();
  }

  /** Takes the groups from the task, as when the last member of each has left. */
  private void nobodyBuys() {
    var task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(WAITING)
            .taskDefinitionKey("user_giveSignature")
            .singleResult();
    tasks.getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> link.getGroupId() != null)
        .forEach(link -> tasks.deleteCandidateGroup(task.getId(), link.getGroupId()));
    tasks.addCandidateGroup(task.getId(), "a-group-without-members");
  }

  private void again(String reason, int retries) {
    var id = commands.createExternalTaskQuery().noRetriesLeft().list().get(0).getId();
    commands.setRetries(id, retries);
    commands.fetchAndLock(10, "work-page").topic("erp.read-supply-options", 10_000).execute();
    commands.handleFailure(id, "work-page", reason, retries, 0);
  }

  @Test
  void hidesTheCasesOfOtherLocations() {
    var elsewhere = new CaseFilter(Map.of("locationId", Set.of("s999")));

    assertThat(work.heaps(elsewhere)).isEmpty();
    assertThat(work.steps(WorkPart.ALL, elsewhere, 0, 50)).isEmpty();
    assertThat(work.heaps(new CaseFilter(Map.of("locationId", Set.of("s001"))))).isNotEmpty();
  }

  @Test
  void leadsFromTheMatrixToTheCaseAndFitsATelephone() {
    driver.timeIs("2026-11-25T11:00:00Z");
    var owner = browser.logIn(port, "process-owner", "/console/work");
    Browser.screenshot(owner, "40-work", 1500, 900);
    Browser.screenshot(owner, "40-work-narrow", 420, 900);
    assertThat(new AxeBuilder(owner).analyze().getViolations()).isEmpty();

    owner.getByLabel("1 at Give signature, 1 to 3 days").focus();
    owner.keyboard().press("Enter");

    assertThat(owner.locator("tbody tr").textContent())
        .contains(WAITING, "buyer-grocery", "2 days", "overdue by", "720.00 EUR");
    assertThat(new AxeBuilder(owner).analyze().getViolations()).isEmpty();
    Browser.screenshot(owner, "41-work-steps", 1500, 900);
    Browser.screenshot(owner, "41-work-steps-narrow", 420, 900);
    assertThat(owner.getByText("As a file (CSV)").getAttribute("href"))
        .contains("activity=user_giveSignature", "age=ONE_TO_THREE_DAYS");
  }

  @Test
  void givesTheListAsAFileThatNoSpreadsheetRuns() {
    var file = Visitor.loggedIn(port, "process-owner").get("/console/work/steps.csv");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body().lines())
        .startsWith(
            "case,process,step,waits for,since,due,amount,trouble,owner,next action,who is hurt")
        .anyMatch(line -> line.startsWith(WAITING + ",Purchase order,Give signature,"));
  }

  @Test
  void letsAnOperatorTryAgainWhatIsStuckAndNobodyElse() {
    var auditor = browser.logIn(port, "auditor", "/console/stuck");
    assertThat(auditor.content())
        .contains("ERP answered 500: no such catalogue")
        .doesNotContain("Try those chosen again");
    assertThat(Visitor.loggedIn(port, "planner").get("/console/stuck").statusCode()).isEqualTo(403);

    var operator = browser.logIn(port, "operator", "/console/stuck");
    assertThat(new AxeBuilder(operator).analyze().getViolations()).isEmpty();
    operator.getByText("Look at the cases and choose").click();
    Browser.screenshot(operator, "42-stuck", 1500, 900);
    Browser.screenshot(operator, "42-stuck-narrow", 420, 900);
    operator
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try those chosen again"))
        .click();

    assertThat(operator.getByRole(AriaRole.STATUS).first().textContent()).startsWith("1 tried");
    assertThat(stuck.byCause()).isEmpty();
    purchasing.erpOffers(STUCK, Supply.usual());
    assertThat(work.steps(WorkPart.ALL, CaseFilter.EVERYTHING, 0, 50))
        .filteredOn(step -> step.businessKey().equals(STUCK))
        .extracting(step -> step.name())
        .containsExactly("Give signature");
  }

  private Heap signatures() {
    return work.heaps(CaseFilter.EVERYTHING).stream()
        .filter(heap -> heap.activityId().equals("user_giveSignature"))
        .findFirst()
        .orElseThrow();
  }

  private void fail(String topic, String reason) {
    commands.fetchAndLock(1, "work-page").topic(topic, 10_000).execute().stream()
        .findFirst()
        .ifPresent(task -> commands.handleFailure(task.getId(), "work-page", reason, 0, 0));
  }
}

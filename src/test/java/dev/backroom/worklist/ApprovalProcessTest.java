package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.TakenFlows;
import dev.backroom.engine.Refused;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
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
class ApprovalProcessTest {
  private static final String ORDER = "PO-2026-000840";

  /** Eight business hours after Friday afternoon, and a moment. */
  private static final String JUST_OVERDUE = "2026-11-23T13:00:01Z";

  @Autowired CaseDriver driver;
  @Autowired TakenFlows flows;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;
  @Autowired CaseApprovals cases;
  @Autowired JdbcClient database;

  @BeforeEach
  void isFridayAfternoon() {
    driver.timeIs("2026-11-20T14:00:00Z");
  }

  @AfterEach
  void forget() {
    identity.clearAuthentication();
    assertThat(driver.javaObjects()).isEmpty();
    driver.forget(ORDER);
    List.of("bk_approval", "bk_signature", "bk_escalation")
        .forEach(table -> database.sql("delete from " + table).update());
  }

  @Test
  void needsNobodyBelowFiveHundred() {
    var approval = start(49_999, "NONE");

    assertThat(driver.value(approval, "approvalOutcome")).isEqualTo("APPROVED");
  }

  @Test
  void releasesNothingThatIsBlocked() {
    var approval = start(100, "BLOCK");

    assertThat(driver.value(approval, "approvalOutcome")).isEqualTo("BLOCKED");
  }

  @Test
  void asksTheBuyerOfTheCategoryAndSaysWhy() {
    var approval = start(72_000, "NONE");

    assertThat(askedGroups()).containsExactly("buyer-grocery");
    assertThat(driver.shown(Approval.SIGNATURE_TASK, ORDER, "amountText")).isEqualTo("720.00 EUR");
    assertThat(driver.shown(Approval.SIGNATURE_TASK, ORDER, "approvalReason"))
        .isEqualTo("From 500 to below 5,000 a buyer signs");
    sign("buyer", "APPROVE");
    assertThat(driver.value(approval, "approvalOutcome")).isEqualTo("APPROVED");
  }

  @Test
  void givesEightBusinessHours() {
    start(72_000, "NONE");

    assertThat(driver.openTask(Approval.SIGNATURE_TASK, ORDER).orElseThrow().getDueDate())
        .hasSameTimeAs("2026-11-23T13:00:00Z");
  }

  @Test
  void asksThreePeopleOneAfterTheOtherForTheLargestOrders() {
    var approval = start(10_000_000, "LIFT");

    assertThat(askedGroups()).containsExactly("category-manager-grocery");
    sign("category-manager", "APPROVE");
    assertThat(askedGroups()).containsExactly("finance-controller");
    sign("finance-controller", "APPROVE");
    assertThat(askedGroups()).containsExactly("merchandising-director");
    sign("merchandising-director", "APPROVE");

    assertThat(driver.value(approval, "approvalOutcome")).isEqualTo("APPROVED");
    assertThat(driver.value(approval, "signaturesGiven")).isEqualTo(3L);
  }

  @Test
  void endsWithTheFirstRefusal() {
    var approval = start(2_500_000, "NONE");
    sign("category-manager", "APPROVE");

    sign("finance-controller", "REJECT");

    assertThat(driver.value(approval, "approvalOutcome")).isEqualTo("REJECTED");
  }

  @Test
  void theRequesterNeverSigns() {
    start(72_000, "NONE", "buyer");

    assertThatThrownBy(() -> sign("buyer", "APPROVE"))
        .hasStackTraceContaining(Refused.class.getName())
        .hasStackTraceContaining("requested this yourself");
    assertThat(driver.openTask(Approval.SIGNATURE_TASK, ORDER)).isPresent();
  }

  @Test
  void asksTheNextLevelTooWhenTheTimeHasPassed() {
    var approval = start(72_000, "NONE");
    assertThatThrownBy(() -> sign("category-manager", "APPROVE"))
        .hasStackTraceContaining("TASK_WORK");

    driver.timeIs(JUST_OVERDUE);

    assertThat(driver.hasEnded(approval)).as("waiting approves nothing").isFalse();
    assertThat(askedGroups())
        .containsExactlyInAnyOrder("buyer-grocery", "category-manager-grocery");
    sign("category-manager", "APPROVE");
    assertThat(driver.value(approval, "approvalOutcome")).isEqualTo("APPROVED");
    var asked = cases.of(ORDER).get(0);
    assertThat(asked.escalations().get(0).group()).isEqualTo("category-manager-grocery");
    assertThat(asked.signatures().get(0).role()).isEqualTo("category-manager-grocery");
  }

  @Test
  void leavesAnOverdueSignatureWithThoseWhoWereAsked() {
    var approval = start(72_000, "NONE");
    driver.timeIs(JUST_OVERDUE);

    sign("buyer", "APPROVE");

    assertThat(driver.value(approval, "approvalOutcome")).isEqualTo("APPROVED");
  }

  @Test
  void writesDownThatNobodyIsAboveTheDirector() {
    start(10_000_000, "NONE");
    sign("category-manager", "APPROVE");
    sign("finance-controller", "APPROVE");

    driver.timeIs(JUST_OVERDUE);

    assertThat(askedGroups()).containsExactly("merchandising-director");
    assertThat(cases.of(ORDER).get(0).escalations().get(0).group()).isNull();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everySequenceFlowIsTaken() {
    assertThat(flows.missedOf(Approval.KEY)).isEmpty();
  }

  private String start(long amountMinor, String effect) {
    return start(amountMinor, effect, "planner");
  }

  private String start(long amountMinor, String effect, String requester) {
    return driver.start(
        Approval.KEY,
        ORDER,
        Map.of(
            "amountMinor",
            amountMinor,
            "currency",
            "EUR",
            "policyFlags",
            "",
            "policyEffect",
            effect,
            "requester",
            requester,
            "locationId",
            "s001",
            "category",
            "grocery",
            "subjectLine",
            "Order 120 x SKU-0001"));
  }

  /** Whoever knows the task's number may try, whatever he is shown. */
  private void sign(String person, String decision) {
    var task = driver.openTask(Approval.SIGNATURE_TASK, ORDER).orElseThrow().getId();
    identity.setAuthentication(
        person,
        identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList());
    try {
      tasks.complete(task, Map.of("decision", decision, "comment", "seen"));
    } finally {
      identity.clearAuthentication();
    }
    driver.run();
  }

  private List<String> askedGroups() {
    return tasks
        .getIdentityLinksForTask(
            driver.openTask(Approval.SIGNATURE_TASK, ORDER).orElseThrow().getId())
        .stream()
        .map(IdentityLink::getGroupId)
        .toList();
  }
}

package dev.backroom.worklist;

import static dev.backroom.worklist.ApprovalDriver.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.TakenFlows;
import dev.backroom.engine.Refused;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ProcessTest
@RecordApplicationEvents
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignatureProcessTest {
  /** Asked on Friday at 15:00 in Berlin, where s001 works from 8:00 to 17:00. */
  private static final String FRIDAY_AFTERNOON = "2026-11-20T14:00:00Z";

  private static final String HALF_OVER = "2026-11-23T09:00:01Z";
  private static final String JUST_OVERDUE = "2026-11-23T13:00:01Z";

  @Autowired CaseDriver driver;
  @Autowired ApprovalDriver approvals;
  @Autowired TakenFlows flows;
  @Autowired TaskService tasks;
  @Autowired CaseApprovals cases;

  @BeforeEach
  void isFridayAfternoon() {
    driver.timeIs(FRIDAY_AFTERNOON);
  }

  @AfterEach
  void forget() {
    assertThat(driver.javaObjects()).isEmpty();
    approvals.forget();
  }

  @Test
  void givesEightBusinessHours() {
    approvals.start(72_000, "NONE");

    assertThat(approvals.signature().getDueDate()).hasSameTimeAs("2026-11-23T13:00:00Z");
  }

  @Test
  void theRequesterNeverSigns() {
    approvals.start(72_000, "NONE", "buyer");

    refuses(() -> approvals.decide("buyer", "APPROVE"), "requested this yourself");
    refuses(() -> approvals.decide("buyer", "ASK"), "requested this yourself");
    refuses(() -> approvals.forward("buyer", "buyer2"), "requested this yourself");
  }

  @Test
  void theClockStandsStillWhileTheRequesterAnswers() {
    var approval = approvals.start(72_000, "NONE");
    driver.timeIs("2026-11-23T08:00:00Z");

    approvals.decide("buyer", "ASK");

    assertThat(approvals.signatures()).isEmpty();
    var question = driver.openTask(Signature.ANSWER_TASK, ORDER).orElseThrow();
    assertThat(question.getAssignee()).isEqualTo("planner");
    assertThat(tasks.getVariable(question.getId(), "question")).isEqualTo("seen");
    driver.timeIs("2026-11-24T08:00:00Z");
    assertThat(cases.of(ORDER).get(0).escalations()).isEmpty();
    approvals.answer("planner", "The baker asked for it");

    assertThat(approvals.signature().getAssignee()).isEqualTo("buyer");
    assertThat(approvals.signature().getDueDate())
        .as("five of the eight hours were left")
        .hasSameTimeAs("2026-11-24T13:00:00Z");
    assertThat(approvals.form())
        .contains("buyer asked: seen")
        .contains("planner answered: The baker asked for it");
    approvals.decide("buyer", "APPROVE");
    assertThat(driver.value(approval, "approvalOutcome")).isEqualTo("APPROVED");
  }

  @Test
  void comesBackWithoutAnAnswerWhenTheRequesterIsSilent() {
    approvals.start(72_000, "NONE");
    approvals.decide("buyer", "ASK");

    driver.timeIs("2026-11-24T13:00:01Z");

    assertThat(approvals.form()).contains("No answer came in time");
  }

  @Test
  void goesToAColleagueWhoMaySign() {
    var approval = approvals.start(72_000, "NONE");

    approvals.forward("buyer", "buyer2");

    assertThat(approvals.signature().getAssignee()).isEqualTo("buyer2");
    assertThat(approvals.signature().getDueDate()).hasSameTimeAs("2026-11-23T13:00:00Z");
    assertThat(approvals.form()).contains("buyer forwarded this to buyer2: You know them better");
    approvals.decide("buyer2", "APPROVE");
    assertThat(driver.value(approval, "approvalOutcome")).isEqualTo("APPROVED");
    assertThat(cases.of(ORDER).get(0).signatures().get(0).signer()).isEqualTo("buyer2");
  }

  @Test
  void isNotForwardedToSomebodyWhoMayNotSign() {
    approvals.start(72_000, "NONE", "buyer2");

    refuses(() -> approvals.forward("buyer", "buyer2"), "buyer2 cannot sign this");
    refuses(() -> approvals.forward("buyer", "warehouse"), "warehouse cannot sign this");
    refuses(() -> approvals.forward("buyer", "nobody"), "nobody cannot sign this");
    refuses(() -> approvals.forward("buyer", " "), "Name the person");
  }

  @Test
  void remindsAtHalfOfTheTimeOnce(ApplicationEvents events) {
    approvals.start(72_000, "NONE");

    driver.timeIs(HALF_OVER);
    approvals.decide("buyer", "ASK");
    approvals.answer("planner", "Yes");
    driver.timeIs("2026-11-23T12:00:00Z");

    assertThat(events.stream(SignatureReminded.class)).hasSize(1);
    assertThat(cases.of(ORDER).get(0).notes())
        .extracting(CaseApprovals.Noted::kind)
        .containsOnlyOnce("REMINDED");
  }

  @Test
  void asksTheNextLevelTooWhenTheTimeHasPassed(ApplicationEvents events) {
    var approval = approvals.start(72_000, "NONE");
    assertThatThrownBy(() -> approvals.decide("category-manager", "APPROVE"))
        .hasStackTraceContaining("TASK_WORK");

    driver.timeIs(JUST_OVERDUE);

    assertThat(driver.hasEnded(approval)).as("waiting approves nothing").isFalse();
    assertThat(approvals.askedGroups())
        .containsExactlyInAnyOrder("buyer-grocery", "category-manager-grocery");
    assertThat(events.stream(SignatureEscalated.class)).hasSize(1);
    approvals.decide("category-manager", "APPROVE");
    assertThat(driver.value(approval, "approvalOutcome")).isEqualTo("APPROVED");
    var asked = cases.of(ORDER).get(0);
    assertThat(asked.escalations().get(0).group()).isEqualTo("category-manager-grocery");
    assertThat(asked.signatures().get(0).role()).isEqualTo("category-manager-grocery");
  }

  @Test
  void keepsTheNextLevelAfterAQuestion() {
    approvals.start(72_000, "NONE");
    driver.timeIs(JUST_OVERDUE);

    approvals.decide("category-manager", "ASK");
    approvals.answer("planner", "Yes");
    driver.timeIs("2026-11-23T13:30:00Z");

    assertThat(approvals.askedGroups())
        .containsExactlyInAnyOrder("buyer-grocery", "category-manager-grocery");
    assertThat(cases.of(ORDER).get(0).escalations()).hasSize(1);
  }

  @Test
  void leavesAnOverdueSignatureWithThoseWhoWereAsked() {
    var approval = approvals.start(72_000, "NONE");
    driver.timeIs(JUST_OVERDUE);

    approvals.decide("buyer", "APPROVE");

    assertThat(driver.value(approval, "approvalOutcome")).isEqualTo("APPROVED");
  }

  @Test
  void keepsTheReasonOfARefusal() {
    approvals.start(72_000, "NONE");

    approvals.complete(
        "buyer",
        approvals.signature(),
        Map.of("decision", "REJECT", "reasonCode", "PRICE", "comment", "Twice the market price"));

    var refused = cases.of(ORDER).get(0).signatures().get(0);
    assertThat(refused.reasonCode()).isEqualTo("PRICE");
    assertThat(refused.comment()).isEqualTo("Twice the market price");
  }

  @Test
  void keepsWhatHasToBeCorrected() {
    approvals.start(72_000, "NONE");

    approvals.decide("buyer", "RETURN");

    assertThat(cases.of(ORDER).get(0).signatures().get(0).decision()).isEqualTo("RETURN");
    assertThat(cases.of(ORDER).get(0).asked().coveredAt()).isNull();
  }

  @Test
  void showsWhatTheNextSignerHasToKnow() {
    approvals.start(2_500_000, "NONE");
    approvals.decide("category-manager", "APPROVE");

    assertThat(approvals.form())
        .contains("category-manager signed for category-manager-grocery")
        .contains("Order 120 x SKU-0001");
    assertThat(driver.shown(Signature.SIGNATURE_TASK, ORDER, "decision")).isNull();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everySequenceFlowIsTaken() {
    assertThat(flows.missedOf(Signature.KEY))
        .as("a signature that still holds is PurchaseReturnTest's story")
        .containsExactly("flow_signedBeforeToSignedBefore");
  }

  private static void refuses(ThrowingCallable attempt, String reason) {
    assertThatThrownBy(attempt)
        .hasStackTraceContaining(Refused.class.getName())
        .hasStackTraceContaining(reason);
  }
}

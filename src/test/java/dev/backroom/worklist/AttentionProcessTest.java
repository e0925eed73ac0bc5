package dev.backroom.worklist;

import static dev.backroom.worklist.ApprovalDriver.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.TakenFlows;
import dev.backroom.access.ChangedRoles;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Signatures that cannot come become the operator's work. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AttentionProcessTest {
  /** Eight hours of opening after Friday, 15:00 in Berlin. */
  private static final String JUST_OVERDUE = "2026-11-23T13:00:01Z";

  @Autowired CaseDriver driver;
  @Autowired ApprovalDriver approvals;
  @Autowired TakenFlows flows;
  @Autowired TaskService tasks;
  @Autowired ApplicationContext context;
  @Autowired CaseApprovals cases;

  @BeforeEach
  void isFridayAfternoon() {
    driver.timeIs("2026-11-20T14:00:00Z");
  }

  @AfterEach
  void forget() {
    approvals.forget();
  }

  @Test
  void tellsTheOperatorWhenNobodyIsAbove() {
    approvals.start(10_000_000, "NONE");
    approvals.decide("category-manager", "APPROVE");
    approvals.decide("finance-controller", "FINANCE_CONTROLLER", "APPROVE");

    driver.timeIs(JUST_OVERDUE);

    assertThat(approvals.askedGroups()).containsExactly("merchandising-director");
    assertThat(cases.of(ORDER).get(0).escalations().get(0).group()).isNull();
    assertThat(attention())
        .extracting(task -> tasks.getVariable(task.getId(), "subjectLine"))
        .containsExactly(
            "The signature of the merchandising director for " + ORDER + " is overdue");
  }

  @Test
  void asksOneLevelUpAndTellsTheOperatorWhenNobodyOfTheRoleCanSign() {
    var approval = approvals.start(700_000, "NONE", "category-manager");

    assertThat(approvals.askedGroups())
        .as("the only category manager for groceries has requested it")
        .containsExactly("finance-controller");
    var entry = attention().get(0);
    assertThat(tasks.getVariable(entry.getId(), "subjectLine"))
        .isEqualTo("Nobody can sign " + ORDER + " as category manager (s001, grocery)");
    assertThat(tasks.getVariable(entry.getId(), "advice").toString())
        .contains("The finance controller is asked in their place");
    approvals.decide("finance-controller", "APPROVE");
    approvals.complete("operator", entry, Map.of("done", "Hired somebody"));
    assertThat(driver.value(approval, "approvalOutcome")).isEqualTo("APPROVED");
    assertThat(attention()).isEmpty();
  }

  @Test
  void waitsForSomebodyWhenNobodyAtAllCanSign() {
    var roles = ChangedRoles.in(context);
    roles.end("merchandising-director", "merchandising-director", null);
    try {
      approvals.start(10_000_000, "NONE");
      approvals.decide("category-manager", "APPROVE");

      assertThat(approvals.groups(approvals.signature("MERCHANDISING_DIRECTOR")))
          .containsExactly("merchandising-director");
      assertThat(tasks.getVariable(attention().get(0).getId(), "advice").toString())
          .contains("the request waits");
    } finally {
      roles.undo();
    }
    approvals.decide("merchandising-director", "MERCHANDISING_DIRECTOR", "APPROVE");
    assertThat(approvals.signatures()).hasSize(1);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everySequenceFlowIsTaken() {
    assertThat(flows.missedOf(Attention.KEY)).isEmpty();
  }

  private List<Task> attention() {
    return tasks.createTaskQuery().taskDefinitionKey("user_seeToIt").list();
  }
}

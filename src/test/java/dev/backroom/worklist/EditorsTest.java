package dev.backroom.worklist;

import static dev.backroom.worklist.ApprovalDriver.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.worklist.RequestEdits.Edit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A buyer who changed a request from 1,000 EUR, and whether he may then sign it. */
@ProcessTest
class EditorsTest {
  @Autowired CaseDriver driver;
  @Autowired ApprovalDriver approvals;
  @Autowired RequestEdits edits;

  @BeforeEach
  void isMonday() {
    driver.timeIs("2026-11-23T09:00:00Z");
    edits.add(ORDER, "somewhere", new Edit("buyer", 100_000));
  }

  @AfterEach
  void forget() {
    approvals.forget();
  }

  @ParameterizedTest
  @ValueSource(longs = {90_000, 100_000, 110_000})
  void signsWhatTheSoftwareProposedAndHeChangedALittle(long amount) {
    var approval = approvals.start(amount, "NONE", Editors.SOFTWARE);

    approvals.decide("buyer", "APPROVE");

    assertThat(driver.value(approval, "approvalOutcome")).isEqualTo("APPROVED");
  }

  @ParameterizedTest
  @ValueSource(longs = {89_999, 110_001})
  void doesNotSignWhatHeChangedByOneCentTooMuch(long amount) {
    approvals.start(amount, "NONE", Editors.SOFTWARE);

    refuses("buyer");
  }

  /** The only category manager is out, so the level above is asked. */
  @Test
  void isNotAskedToSignWhatHeMovedToAnotherBand() {
    edits.add(ORDER, "somewhere", new Edit("category-manager", 499_999));

    approvals.start(500_000, "NONE", Editors.SOFTWARE);

    assertThat(approvals.askedGroups()).containsExactly("finance-controller");
  }

  @Test
  void doesNotSignWhatHeChangedForAPerson() {
    approvals.start(100_000, "NONE", "planner");

    refuses("buyer");
  }

  private void refuses(String person) {
    assertThatThrownBy(() -> approvals.decide(person, "APPROVE"))
        .hasStackTraceContaining("You changed this request yourself");
  }
}

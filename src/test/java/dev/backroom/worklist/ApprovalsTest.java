package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.engine.Refused;
import dev.backroom.shared.BusinessKey;
import dev.backroom.worklist.ApprovalRounds.Round;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Transactional
class ApprovalsTest {
  private static final BusinessKey ORDER = new BusinessKey("PO-COVERED-1");
  private static final String SOURCING = "purchaseSourcing";

  @Autowired Approvals approvals;
  @Autowired ApprovalRounds rounds;

  @BeforeEach
  void approveAnOrderOfATenThousand() {
    open("AUTO", SOURCING, 10_000);
  }

  @Test
  void coversTheRequesterUpToTheAmount() {
    assertThatCode(() -> approvals.cover(ORDER, "planner", 10_000)).doesNotThrowAnyException();
    assertRefused(() -> approvals.cover(ORDER, "planner", 10_001), "10000 minor units");
    assertRefused(() -> approvals.cover(ORDER, "buyer", 10_000), "for requester planner");
  }

  @Test
  void countsTheNewestApprovalOnly() {
    open("DIRECTOR", SOURCING, 10_000);

    assertRefused(() -> approvals.cover(ORDER, "planner", 1), "route DIRECTOR are not complete");
  }

  @Test
  void addsToAChangedOrderWhatWasApprovedOrToleratedSince() {
    open("AUTO", "supplierAcknowledgement", 150);

    assertThatCode(() -> approvals.coverChange(ORDER, "planner", 10_150, SOURCING))
        .doesNotThrowAnyException();
    assertRefused(
        () -> approvals.coverChange(ORDER, "planner", 10_151, SOURCING), "10150 minor units");
  }

  @Test
  void addsNothingForAChangeThatNobodySigned() {
    open("BUYER", "supplierAcknowledgement", 5_000);

    assertRefused(
        () -> approvals.coverChange(ORDER, "planner", 15_000, SOURCING), "10000 minor units");
  }

  @Test
  void startsOverWhenAnotherSupplierIsSourced() {
    open("AUTO", "supplierAcknowledgement", 150);
    open("AUTO", SOURCING, 9_000);

    assertRefused(
        () -> approvals.coverChange(ORDER, "planner", 9_001, SOURCING), "9000 minor units");
  }

  @Test
  void coversNoChangeOfAnOrderThatWasNeverSourced() {
    assertRefused(
        () -> approvals.coverChange(new BusinessKey("PO-NOWHERE"), "planner", 1, SOURCING),
        "no approval is on record");
  }

  private void open(String route, String process, long amountMinor) {
    rounds.open(
        new Round(
            UUID.randomUUID().toString(),
            ORDER.value(),
            "planner",
            amountMinor,
            route,
            process,
            "",
            false));
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt, String reason) {
    assertThatThrownBy(attempt).isInstanceOf(Refused.class).hasMessageContaining(reason);
  }
}

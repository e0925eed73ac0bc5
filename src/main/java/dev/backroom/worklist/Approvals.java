package dev.backroom.worklist;

import dev.backroom.engine.Refused;
import dev.backroom.shared.BusinessKey;
import org.springframework.stereotype.Component;

/** Answers, before an effect leaves, whether what is on record allows it. */
@Component
public class Approvals {
  private final ApprovalRounds rounds;

  Approvals(ApprovalRounds rounds) {
    this.rounds = rounds;
  }

  /**
   * Passes only when the newest approval of this case is complete and was given for this requester
   * and at least this amount.
   */
  public void cover(BusinessKey businessKey, String requester, long amountMinor) {
    var round =
        rounds
            .latest(businessKey.value())
            .orElseThrow(() -> refused(businessKey, "no approval is on record"));
    if (!round.covered()) {
      throw refused(
          businessKey, "the signatures of route %s are not complete".formatted(round.route()));
    }
    if (!round.requester().equals(requester)) {
      throw refused(
          businessKey,
          "it was approved for requester %s, not for %s".formatted(round.requester(), requester));
    }
    if (round.amountMinor() < amountMinor) {
      throw refused(
          businessKey,
          "%d minor units were approved, not %d".formatted(round.amountMinor(), amountMinor));
    }
  }

  private static Refused refused(BusinessKey businessKey, String reason) {
    return new Refused(
        "%s may not leave the house: %s (segregation of duties).".formatted(businessKey, reason));
  }
}

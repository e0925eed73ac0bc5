package dev.backroom.worklist;

import dev.backroom.engine.Refused;
import dev.backroom.shared.BusinessKey;
import dev.backroom.worklist.ApprovalRounds.Round;
import java.util.List;
import java.util.stream.IntStream;
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
    var all = rounds.of(businessKey.value());
    if (all.isEmpty()) {
      throw refused(businessKey, "no approval is on record");
    }
    var newest = all.get(all.size() - 1);
    requireComplete(businessKey, requester, newest);
    requireAmount(businessKey, newest.amountMinor(), amountMinor);
  }

  /**
   * Passes only when the newest approval that this process asked for, and what was approved on top
   * of it since, cover the whole amount.
   */
  public void coverChange(
      BusinessKey businessKey, String requester, long amountMinor, String process) {
    var all = rounds.of(businessKey.value());
    var first =
        IntStream.range(0, all.size())
            .filter(index -> all.get(index).askedBy().equals(process))
            .reduce((older, newer) -> newer)
            .orElseThrow(() -> refused(businessKey, "no approval is on record"));
    var since = all.subList(first, all.size());
    requireComplete(businessKey, requester, since.get(0));
    requireAmount(businessKey, covered(since, requester), amountMinor);
  }

  private static long covered(List<Round> since, String requester) {
    return since.stream()
        .filter(round -> round.covered() && round.requester().equals(requester))
        .mapToLong(Round::amountMinor)
        .reduce(0, Math::addExact);
  }

  private static void requireComplete(BusinessKey businessKey, String requester, Round round) {
    if (!round.covered()) {
      throw refused(
          businessKey, "the signatures of route %s are not complete".formatted(round.route()));
    }
    if (!round.requester().equals(requester)) {
      throw refused(
          businessKey,
          "it was approved for requester %s, not for %s".formatted(round.requester(), requester));
    }
  }

  private static void requireAmount(BusinessKey businessKey, long approved, long wanted) {
    if (approved < wanted) {
      throw refused(
          businessKey, "%d minor units were approved, not %d".formatted(approved, wanted));
    }
  }

  private static Refused refused(BusinessKey businessKey, String reason) {
    return new Refused(
        "%s may not leave the house: %s (segregation of duties).".formatted(businessKey, reason));
  }
}

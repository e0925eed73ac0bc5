package dev.backroom.autonomy;

import org.springframework.stereotype.Component;

/** Says what the software was allowed, and takes what people decided in its place. */
@Component
public class Autonomy {
  private final DecisionRecords records;
  private final Governance governance;

  Autonomy(DecisionRecords records, Governance governance) {
    this.records = records;
    this.governance = governance;
  }

  /** Whether the software was allowed to decide this approval by itself, for this amount. */
  public boolean allowed(String approvalInstanceId, long amountMinor) {
    return records
        .newestOf(approvalInstanceId)
        .filter(AutonomyDecision::isAutomatic)
        .filter(decision -> decision.amountMinor() == amountMinor)
        .isPresent();
  }

  /**
   * In the engine's transaction; the first decision counts, and what the software did by itself is
   * nobody's decision.
   *
   * @param agreed whether the person did, unchanged, what the software would have done
   */
  public void personDecided(String approvalInstanceId, boolean agreed, String reasonCode) {
    records
        .newestOf(approvalInstanceId)
        .filter(decision -> decision.outcome() == null)
        .filter(decision -> !decision.isAutomatic())
        .ifPresent(
            decision -> {
              records.settle(
                  decision.id(),
                  agreed ? DecisionRecords.AGREED : DecisionRecords.DISAGREED,
                  reasonCode);
              if (decision.couldBeAutomatic()) {
                governance.review(decision.step());
              }
            });
  }
}

package dev.backroom.autonomy;

import org.springframework.stereotype.Component;

/** Takes what people decided where the software had an answer of its own. */
@Component
public class Autonomy {
  private final DecisionRecords records;
  private final Governance governance;

  Autonomy(DecisionRecords records, Governance governance) {
    this.records = records;
    this.governance = governance;
  }

  /**
   * In the engine's transaction; the first decision counts, and what the software did by itself is
   * nobody's decision.
   *
   * @param agreed whether the person did, unchanged, what the software would have done
   */
  public void personDecided(String approvalInstanceId, boolean agreed, String reasonCode) {
    records
        .openOf(approvalInstanceId)
        .filter(decision -> !decision.isAutomatic())
        .ifPresent(
            decision -> {
              records.settle(
                  decision.id(),
                  agreed ? DecisionRecords.AGREED : DecisionRecords.DISAGREED,
                  reasonCode);
              governance.review(decision.step());
            });
  }
}

package dev.backroom.autonomy;

import dev.backroom.autonomy.AutonomyChanges.Hands;
import dev.backroom.decision.Tables;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the governance table about a step's record, and lowers its level when the table says so. */
@Component
class Governance {
  static final String TABLE = "autonomyGovernance";

  private static final Logger LOG = LoggerFactory.getLogger(Governance.class);
  private static final String FALL = "FALL";
  private static final String RAISE_ALLOWED = "RAISE_ALLOWED";

  private final Tables tables;
  private final TrackRecord record;
  private final ModelReports models;
  private final GrantedLevels levels;

  Governance(Tables tables, TrackRecord record, ModelReports models, GrantedLevels levels) {
    this.tables = tables;
    this.record = record;
    this.models = models;
    this.levels = levels;
  }

  record Verdict(String word, String reason) {
    boolean allowsRaise() {
      return RAISE_ALLOWED.equals(word);
    }
  }

  /** What the table says about this level for this step, held or asked for. */
  Verdict verdict(Step step, AutonomyLevel level) {
    var agreement = record.agreement(step);
    var staleness = record.staleness(step);
    var answer =
        tables.evaluateLive(
            TABLE,
            Map.of(
                "autonomyAction",
                step.action(),
                "levelAsked",
                level.name(),
                "casesCounted",
                agreement.counted(),
                "agreementLowerBasisPoints",
                agreement.lowerBasisPoints(),
                "agreementUpperBasisPoints",
                agreement.upperBasisPoints(),
                "decisionsCounted",
                staleness.decisions(),
                "staleShareBasisPoints",
                staleness.basisPoints(),
                "modelHealth",
                record.model(step).map(models::healthOf).orElse("NONE")));
    return new Verdict(answer.text("autonomyVerdict"), answer.text("verdictReason"));
  }

  /** Lowers the step to RECOMMEND if its record no longer bears what was granted. */
  void review(Step step) {
    var granted = levels.of(step);
    if (!granted.isAbove(AutonomyLevel.RECOMMEND)) {
      return;
    }
    var verdict = verdict(step, granted);
    if (FALL.equals(verdict.word())) {
      levels.change(step, AutonomyLevel.RECOMMEND, verdict.reason(), Hands.one(TABLE));
      LOG.warn("{} falls from {} to RECOMMEND: {}", step, granted, verdict.reason());
    }
  }
}

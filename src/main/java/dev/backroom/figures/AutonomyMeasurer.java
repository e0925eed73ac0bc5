package dev.backroom.figures;

import dev.backroom.engine.FactKind;
import dev.backroom.ledger.LedgerFollower.Followed;
import org.springframework.stereotype.Component;

/** What the software let go by itself, and what of it a person undid. */
@Component
class AutonomyMeasurer implements Measurer {

  @Override
  public void measure(Followed followed, MeasuredPart measured) {
    var record = followed.record();
    var decision = record.text("decisionId");
    if (record.kind().equals(FactKind.AUTONOMY_LIMITED.name())
        && record.text("level").equals("AUTO")) {
      measured.add(followed, "automatic", 1, record.text("cause"), decision);
    } else if (record.kind().equals(FactKind.OUTCOME_OVERRIDDEN.name())) {
      measured.add(followed, "overridden", 1, record.text("reasonCode"), decision);
    }
  }
}

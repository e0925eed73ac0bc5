package dev.backroom.figures;

import dev.backroom.engine.FactKind;
import dev.backroom.ledger.LedgerFollower.Followed;
import org.springframework.stereotype.Component;

/** What people did to a case past its normal course: once, however many things it changed. */
@Component
class InterventionMeasurer implements Measurer {
  static final String INTERVENTION = "intervention";

  @Override
  public void measure(Followed followed, MeasuredPart measured) {
    var record = followed.record();
    if (!record.kind().equals(FactKind.INTERVENTION.name()) || record.actor() == null) {
      return;
    }
    var deed = record.text("operationId");
    if (deed.isEmpty() || measured.latest(followed, INTERVENTION, deed).isEmpty()) {
      measured.add(
          followed, INTERVENTION, 1, record.text("operation"), deed.isEmpty() ? null : deed);
    }
  }
}

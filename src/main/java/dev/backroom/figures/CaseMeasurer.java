package dev.backroom.figures;

import dev.backroom.engine.FactKind;
import dev.backroom.ledger.LedgerFollower.Followed;
import org.springframework.stereotype.Component;

/** How long a case took from its start to its regular end. Cases that others called are parts. */
@Component
class CaseMeasurer implements Measurer {
  static final String COMPLETED = "caseCompleted";
  private static final String STARTED = "caseStarted";

  @Override
  public void measure(Followed followed, MeasuredPart measured) {
    var record = followed.record();
    var instance = record.instance();
    if (instance == null) {
      return;
    }
    if (record.kind().equals(FactKind.CASE_STARTED.name()) && !record.details().has("parent")) {
      measured.add(followed, STARTED, 0, null, instance);
    } else if (record.kind().equals(FactKind.CASE_ENDED.name())
        && record.text("state").equals("COMPLETED")) {
      measured
          .latest(followed, STARTED, instance)
          .ifPresent(
              start ->
                  measured.add(
                      followed,
                      COMPLETED,
                      Measure.seconds(start.at(), record.at()),
                      record.text("end")));
    }
  }
}

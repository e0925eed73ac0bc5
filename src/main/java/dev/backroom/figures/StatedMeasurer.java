package dev.backroom.figures;

import dev.backroom.engine.FactKind;
import dev.backroom.ledger.LedgerFollower.Followed;
import org.springframework.stereotype.Component;

/** What a feature measures itself: a fact with the name of the measure, a value and a reason. */
@Component
class StatedMeasurer implements Measurer {

  @Override
  public void measure(Followed followed, MeasuredPart measured) {
    var record = followed.record();
    var value = record.details().path("value");
    if (record.kind().equals(FactKind.MEASURED.name()) && value.isNumber()) {
      measured.add(followed, record.text("measure"), value.asDouble(), record.text("reason"));
    }
  }
}

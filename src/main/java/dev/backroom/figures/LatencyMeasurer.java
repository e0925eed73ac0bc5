package dev.backroom.figures;

import dev.backroom.engine.FactKind;
import dev.backroom.ledger.LedgerFollower.Followed;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** From when an event happened, as its sender says, until pages that ask the ledger know of it. */
@Component
class LatencyMeasurer implements Measurer {

  @Override
  public void measure(Followed followed, MeasuredPart measured) {
    var record = followed.record();
    if (record.kind().equals(FactKind.EVENT_TAKEN.name()) && record.details().has("asOf")) {
      // The sender's clock may be ahead of ours.
      var seconds =
          Math.max(0, Measure.seconds(Instant.parse(record.text("asOf")), followed.sealedAt()));
      measured.add(followed, "reportingLatency", seconds, record.text("type"));
    }
  }
}

package dev.backroom.intake;

import dev.backroom.engine.CaseWaitsFor;
import dev.backroom.shared.BusinessKey;

/** Events of one business key and one type, which are handled one after the other. */
record Lane(String subject, String type) {

  /** What a case says that waits for an event of this lane. */
  CaseWaitsFor waitedFor() {
    return new CaseWaitsFor(new BusinessKey(subject), type);
  }
}

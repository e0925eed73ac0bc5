package dev.backroom.figures;

import dev.backroom.ledger.LedgerFollower.Followed;

/** Reads from a record what figures count; by its kind, so that later flows are counted too. */
interface Measurer {

  void measure(Followed followed, MeasuredPart measured);
}

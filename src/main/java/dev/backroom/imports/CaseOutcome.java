package dev.backroom.imports;

import java.util.List;

/**
 * What became of one imported order.
 *
 * @param end the end event that the case reached; empty while it is open
 * @param band the approval route that the table chose; empty before it was asked
 * @param people tasks that people did or have to do
 * @param waits what an open case waits for
 */
record CaseOutcome(
    String number,
    String state,
    String end,
    String band,
    List<String> flags,
    int people,
    List<String> waits) {

  boolean isTouchless() {
    return people == 0;
  }
}

package dev.backroom.ledger;

import java.util.Optional;

/**
 * A sealed record of a case.
 *
 * @param at its place among the records of its entry, from 1 on
 */
record LogEntry(String businessKey, long position, int at, LedgerRecord record) {

  /** What is no work, such as a look at a case, is no event. */
  Optional<LogEvent> event() {
    return LogEvent.of(businessKey, position, at, record);
  }
}

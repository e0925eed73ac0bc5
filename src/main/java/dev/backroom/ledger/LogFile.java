package dev.backroom.ledger;

/** An event log while it is written; events come case by case. */
interface LogFile extends AutoCloseable {
  void add(LogEvent event);

  /** Ends the log; what it was written to stays open. */
  @Override
  void close();
}

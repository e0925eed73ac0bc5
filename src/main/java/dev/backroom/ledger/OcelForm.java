package dev.backroom.ledger;

/** One of the three forms of an object-centric event log (OCEL 2.0), while it is written. */
interface OcelForm extends AutoCloseable {
  void add(OcelEvent event);

  /** Ends the log; what it was written to stays open. */
  @Override
  void close();
}

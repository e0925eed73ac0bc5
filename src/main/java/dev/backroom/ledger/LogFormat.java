package dev.backroom.ledger;

/** In which forms the events of a period can be had. */
public enum LogFormat {
  CSV("csv"),
  XES("xes"),
  OCEL("json"),
  OCEL_XML("xml"),
  OCEL_SQLITE("sqlite");

  private final String ending;

  LogFormat(String ending) {
    this.ending = ending;
  }

  String ending() {
    return ending;
  }
}

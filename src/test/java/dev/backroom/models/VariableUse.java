package dev.backroom.models;

/** Somewhere in our code a variable of a case is read or written. */
record VariableUse(Source source, String variable, Kind kind) {

  /** Whether the code writes it, cannot do without it, or looks whether it is there. */
  enum Kind {
    WRITTEN,
    NEEDED,
    LOOKED_AT;

    static Kind of(String method) {
      return switch (method) {
        case "set", "pass", "stored" -> WRITTEN;
        case "get" -> NEEDED;
        default -> LOOKED_AT;
      };
    }
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }
}

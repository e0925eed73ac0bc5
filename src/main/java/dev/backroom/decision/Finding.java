package dev.backroom.decision;

import java.util.Map;

/**
 * One thing that is wrong with a table.
 *
 * @param example inputs by column that show it, as they would be written in a case; empty where no
 *     input can show it
 */
record Finding(Kind kind, String message, Map<String, String> example) {

  enum Kind {
    /** No rule answers. */
    GAP,
    /** Several rules answer where one may, or answer differently where they must agree. */
    OVERLAP,
    /** An earlier rule always wins. */
    NEVER_FIRES,
    /** No value of the column fits the cell, so its rule never fires. */
    NEVER_MATCHES,
    /** A cell names a value that is not in the column's list. */
    NOT_ALLOWED,
    /** FEEL cannot read the cell. */
    UNREADABLE,
    /** A cell reads a name that no column reads; often text without its quotes. */
    UNKNOWN_NAME
  }

  @Override
  public String toString() {
    return example.isEmpty() ? message : "%s, for example %s".formatted(message, example);
  }
}

package dev.backroom.ledger;

import java.util.List;

/** What can be said of an event or an object, with its type. */
record OcelAttribute(String name, Type type) {

  /** Those types of OCEL 2.0 that the ledger needs. */
  enum Type {
    STRING,
    INTEGER
  }

  static OcelAttribute text(String name) {
    return new OcelAttribute(name, Type.STRING);
  }

  static OcelAttribute integer(String name) {
    return new OcelAttribute(name, Type.INTEGER);
  }

  /** Of every event, whatever its type; what an event does not have it leaves out. */
  static final List<OcelAttribute> OF_EVENTS =
      List.of(integer("position"), text("kind"), text("process"), text("step"), text("details"));

  /**
   * Kinds of objects that are only named by events have none. No two kinds share a name: the keys
   * in the XML schema of the standard would take neither.
   */
  static List<OcelAttribute> ofObjects(String type) {
    return switch (type) {
      case OcelObject.CASE ->
          List.of(
              text("process"),
              integer("amountMinor"),
              text("currency"),
              text("location"),
              text("category"),
              text("endedAs"));
      case OcelObject.PROCESS -> List.of(text("processKey"), integer("processVersion"));
      case OcelObject.TABLE -> List.of(text("tableKey"), integer("tableVersion"));
      case OcelObject.DOCUMENT -> List.of(text("command"));
      default -> List.of();
    };
  }
}

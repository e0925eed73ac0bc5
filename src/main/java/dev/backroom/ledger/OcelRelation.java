package dev.backroom.ledger;

/**
 * That an object plays a part in an event or for another object.
 *
 * @param objectId starts with the type, so that an order and an item may have the same number
 * @param qualifier which part
 */
record OcelRelation(String objectId, String type, String qualifier) {

  static OcelRelation of(String type, String name, String qualifier) {
    return new OcelRelation(id(type, name), type, qualifier);
  }

  static String id(String type, String name) {
    return type + ":" + name;
  }
}

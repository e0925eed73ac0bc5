package dev.backroom.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A thing that plays a part in cases, and what was said of it when. */
final class OcelObject {
  static final String CASE = "case";
  static final String PERSON = "person";
  static final String PROCESS = "process";
  static final String TABLE = "table";
  static final String DOCUMENT = "document";
  static final String SUPPLIER = "supplier";

  private final String id;
  private final String type;
  private final Map<String, String> last = new HashMap<>();
  private final List<Said> said = new ArrayList<>();
  private final Set<OcelRelation> related = new LinkedHashSet<>();

  /**
   * @param since the beginning of time for a first value: the standard knows none later
   */
  record Said(String attribute, String value, Instant since) {
    boolean isFirst() {
      return since.equals(Instant.EPOCH);
    }
  }

  OcelObject(String id, String type) {
    this.id = id;
    this.type = type;
  }

  String id() {
    return id;
  }

  String type() {
    return type;
  }

  List<Said> said() {
    return said;
  }

  Set<OcelRelation> related() {
    return related;
  }

  /** What is empty, or was said before, changes nothing. */
  void say(String attribute, String value, Instant at) {
    var before = value.isEmpty() ? value : last.put(attribute, value);
    if (!value.equals(before)) {
      said.add(new Said(attribute, value, before == null ? Instant.EPOCH : at));
    }
  }

  void relate(OcelRelation other) {
    if (!other.objectId().equals(id)) {
      related.add(other);
    }
  }
}

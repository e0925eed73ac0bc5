package dev.backroom.ledger;

import dev.backroom.engine.FactKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All objects and kinds of events of a log. They are gathered before the first event is written,
 * for the XML form wants them first.
 */
final class OcelObjects {
  /** There even when the log is empty; events may name objects of more kinds. */
  private static final Set<String> ALWAYS =
      Set.of(
          OcelObject.CASE,
          OcelObject.PERSON,
          OcelObject.PROCESS,
          OcelObject.TABLE,
          OcelObject.DOCUMENT,
          OcelObject.SUPPLIER);

  private final Map<String, OcelObject> objects = new LinkedHashMap<>();
  private final SortedSet<String> objectTypes = new TreeSet<>(ALWAYS);
  private final SortedSet<String> eventTypes = new TreeSet<>();

  Collection<OcelObject> all() {
    return objects.values();
  }

  SortedSet<String> objectTypes() {
    return objectTypes;
  }

  SortedSet<String> eventTypes() {
    return eventTypes;
  }

  void add(LogEntry entry) {
    var record = entry.record();
    entry.event().ifPresent(event -> addParts(event, entry));
    if (record.kind().equals(FactKind.CASE_DESCRIBED.name())) {
      describe(object(OcelObject.CASE, entry.businessKey()), record);
    }
  }

  private void addParts(LogEvent event, LogEntry entry) {
    var record = entry.record();
    eventTypes.add(event.activity());
    var about = object(OcelObject.CASE, entry.businessKey());
    for (var part : OcelEvent.objects(entry.businessKey(), record)) {
      var object = object(part);
      about.relate(part);
      say(object, record);
    }
  }

  /** What the record says of one of the objects that play a part in it. */
  private void say(OcelObject object, LedgerRecord record) {
    var at = record.at();
    switch (object.type() + " " + record.kind()) {
      case "case CASE_STARTED" -> {
        if (!record.details().has("parent")) {
          object.say("process", String.valueOf(record.process()), at);
        }
      }
      case "case CASE_ENDED" -> {
        if (!record.details().path("called").asBoolean()) {
          object.say("endedAs", record.text("state"), at);
        }
      }
      case "process CASE_STARTED" -> {
        object.say("processKey", String.valueOf(record.process()), at);
        object.say("processVersion", record.text("version"), at);
        relate(object, OcelObject.PROCESS, record.text("parent"), "called by");
      }
      case "table DECISION_MADE" -> {
        object.say("tableKey", record.text("decision"), at);
        object.say("tableVersion", record.text("version"), at);
      }
      case "document COMMAND_ANSWERED" -> object.say("command", record.text("topic"), at);
      default -> {}
    }
  }

  /** A called process may be about a part only, so its figures are not those of the case. */
  private void describe(OcelObject about, LedgerRecord record) {
    relate(about, OcelObject.SUPPLIER, record.text("supplierId"), "supplied by");
    relate(about, OcelObject.PERSON, record.text("requester"), "requested by");
    if (!record.details().path("called").asBoolean()) {
      about.say("amountMinor", record.text("amountMinor"), record.at());
      about.say("currency", record.text("currency"), record.at());
      about.say("location", record.text("locationId"), record.at());
      about.say("category", record.text("category"), record.at());
    }
  }

  private void relate(OcelObject object, String type, String name, String qualifier) {
    if (!name.isEmpty()) {
      var relation = OcelRelation.of(type, name, qualifier);
      object(relation);
      object.relate(relation);
    }
  }

  private OcelObject object(String type, String name) {
    return object(OcelRelation.of(type, name, ""));
  }

  private OcelObject object(OcelRelation relation) {
    objectTypes.add(relation.type());
    return objects.computeIfAbsent(relation.objectId(), id -> new OcelObject(id, relation.type()));
  }

  /** A name for the table of each type; SQLite does not tell upper and lower case apart. */
  static SortedMap<String, String> tableNames(SortedSet<String> types) {
    var names = new TreeMap<String, String>();
    var taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (var type : types) {
      var name = new StringBuilder();
      for (var word : type.split("[^A-Za-z0-9]+")) {
        name.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)))
            .append(word.isEmpty() ? "" : word.substring(1));
      }
      var free = name.toString();
      for (var number = 2; free.isEmpty() || !taken.add(free); number++) {
        free = name.toString() + number;
      }
      names.put(type, free);
    }
    return names;
  }
}

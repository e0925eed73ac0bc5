package dev.backroom.ledger;

import dev.backroom.engine.FactKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event with the objects that play a part in it.
 *
 * @param attributes those of {@link OcelAttribute#OF_EVENTS} that it has
 */
record OcelEvent(
    String id,
    String type,
    Instant at,
    Map<String, String> attributes,
    List<OcelRelation> objects) {

  static OcelEvent of(LogEvent event) {
    var record = event.record();
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("position", String.valueOf(record.position()));
    attributes.put("kind", record.kind());
    attributes.put("process", record.process() == null ? "" : record.process());
    attributes.put("step", record.text("activity"));
    attributes.put("details", record.details().toString());
    attributes.values().removeIf(String::isEmpty);
    return new OcelEvent(
        event.id(), event.activity(), event.at(), attributes, objects(event.businessKey(), record));
  }

  /** The case first. */
  static List<OcelRelation> objects(String businessKey, LedgerRecord record) {
    var objects = new ArrayList<OcelRelation>();
    add(objects, OcelObject.CASE, businessKey, "happened in");
    add(objects, OcelObject.PERSON, record.actor(), isSignature(record) ? "signed by" : "done by");
    add(objects, OcelObject.PERSON, record.onBehalfOf(), "done in place of");
    add(objects, OcelObject.PROCESS, record.instance(), "run by");
    add(objects, OcelObject.DOCUMENT, record.text("document"), "answered with");
    if (record.kind().equals(FactKind.DECISION_MADE.name())) {
      add(objects, OcelObject.TABLE, record.text("definitionId"), "decided by");
    }
    record
        .details()
        .path("objects")
        .properties()
        .forEach(
            named ->
                named
                    .getValue()
                    .forEach(name -> add(objects, named.getKey(), name.asText(), "names")));
    return objects;
  }

  /** Only who signs does it in a capacity. */
  private static boolean isSignature(LedgerRecord record) {
    return record.kind().equals(FactKind.TASK_COMPLETED.name()) && record.details().has("group");
  }

  private static void add(
      List<OcelRelation> objects, String type, @Nullable String name, String qualifier) {
    if (name != null && !name.isEmpty()) {
      var relation = OcelRelation.of(type, name, qualifier);
      if (!objects.contains(relation)) {
        objects.add(relation);
      }
    }
  }
}

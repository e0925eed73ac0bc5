package dev.backroom.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of OCEL 2.0's relational form, with the constraints that the standard names. */
final class OcelTables {
  static final List<String> COMMON =
      List.of(
          "create table event_map_type (ocel_type text primary key, ocel_type_map text)",
          "create table object_map_type (ocel_type text primary key, ocel_type_map text)",
          """
          create table event (ocel_id text primary key, ocel_type text,
            foreign key (ocel_type) references event_map_type (ocel_type))
          """,
          """
          create table object (ocel_id text primary key, ocel_type text,
            foreign key (ocel_type) references object_map_type (ocel_type))
          """,
          """
          create table event_object (ocel_event_id text, ocel_object_id text, ocel_qualifier text,
            primary key (ocel_event_id, ocel_object_id, ocel_qualifier),
            foreign key (ocel_event_id) references event (ocel_id),
            foreign key (ocel_object_id) references object (ocel_id))
          """,
          """
          create table object_object (ocel_source_id text, ocel_target_id text, ocel_qualifier text,
            primary key (ocel_source_id, ocel_target_id, ocel_qualifier),
            foreign key (ocel_source_id) references object (ocel_id),
            foreign key (ocel_target_id) references object (ocel_id))
          """);

  private OcelTables() {}

  static String ofEvents() {
    return "(ocel_id text primary key, ocel_time timestamp%s, foreign key (ocel_id) references event (ocel_id))"
        .formatted(columns(OcelAttribute.OF_EVENTS));
  }

  static String ofObjects(String type) {
    return "(ocel_id text, ocel_time timestamp%s, ocel_changed_field text, foreign key (ocel_id) references object (ocel_id))"
        .formatted(columns(OcelAttribute.ofObjects(type)));
  }

  private static String columns(List<OcelAttribute> attributes) {
    var columns = new StringBuilder();
    for (var attribute : attributes) {
      columns.append(", \"%s\" %s".formatted(attribute.name(), type(attribute)));
    }
    return columns.toString();
  }

  private static String type(OcelAttribute attribute) {
    return switch (attribute.type()) {
      case STRING -> "text";
      case INTEGER -> "integer";
    };
  }

  /** SQLite makes a number of a text by itself where the column wants one. */
  static @Nullable Object[] row(
      List<OcelAttribute> attributes,
      Map<String, String> values,
      String id,
      String time,
      @Nullable String... more) {
    var row = new ArrayList<@Nullable Object>(List.of(id, time));
    attributes.forEach(attribute -> row.add(values.get(attribute.name())));
    row.addAll(Arrays.asList(more));
    return row.toArray();
  }
}

package dev.backroom.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An object-centric event log as a database of SQLite, with a table for each type. */
final class OcelSqlite implements OcelForm {
  private final Connection database;
  private final Map<String, String> eventTables;
  private final Map<String, String> objectTables;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  /**
   * @param file written anew
   */
  OcelSqlite(Path file, OcelObjects objects) {
    eventTables = OcelObjects.tableNames(objects.eventTypes());
    objectTables = OcelObjects.tableNames(objects.objectTypes());
    try {
      database = DriverManager.getConnection("jdbc:sqlite:" + file);
      database.setAutoCommit(false);
      for (var table : OcelTables.COMMON) {
        run(table);
      }
      types("event", eventTables, type -> OcelTables.ofEvents());
      types("object", objectTables, OcelTables::ofObjects);
      write(objects.all());
    } catch (SQLException cause) {
      throw unwritten(cause);
    }
  }

  private void types(String kind, Map<String, String> tables, Function<String, String> columns)
      throws SQLException {
    for (var type : tables.entrySet()) {
      insert(kind + "_map_type", type.getKey(), type.getValue());
      run(
          "create table \"%s_%s\" %s"
              .formatted(kind, type.getValue(), columns.apply(type.getKey())));
    }
  }

  private void write(Collection<OcelObject> objects) throws SQLException {
    for (var object : objects) {
      insert("object", object.id(), object.type());
      write(object);
    }
    for (var object : objects) {
      for (var relation : object.related()) {
        insert("object_object", object.id(), relation.objectId(), relation.qualifier());
      }
    }
  }

  /** All first values in one row, then a row for each that changed. */
  private void write(OcelObject object) throws SQLException {
    var attributes = OcelAttribute.ofObjects(object.type());
    var first =
        object.said().stream()
            .filter(OcelObject.Said::isFirst)
            .collect(Collectors.toMap(OcelObject.Said::attribute, OcelObject.Said::value));
    write(object, attributes, first, Instant.EPOCH.toString(), null);
    for (var said : object.said()) {
      if (!said.isFirst()) {
        write(
            object,
            attributes,
            Map.of(said.attribute(), said.value()),
            said.since().toString(),
            said.attribute());
      }
    }
  }

  private void write(
      OcelObject object,
      List<OcelAttribute> attributes,
      Map<String, String> values,
      String since,
      @Nullable String changed)
      throws SQLException {
    insert(
        "object_" + objectTables.get(object.type()),
        OcelTables.row(attributes, values, object.id(), since, changed));
  }

  @Override
  public void add(OcelEvent event) {
    try {
      insert("event", event.id(), event.type());
      insert(
          "event_" + eventTables.get(event.type()),
          OcelTables.row(
              OcelAttribute.OF_EVENTS, event.attributes(), event.id(), event.at().toString()));
      for (var relation : event.objects()) {
        insert("event_object", event.id(), relation.objectId(), relation.qualifier());
      }
    } catch (SQLException cause) {
      throw unwritten(cause);
    }
  }

  private void run(String statement) throws SQLException {
    try (var one = database.createStatement()) {
      one.execute(statement);
    }
  }

  private void insert(String table, @Nullable Object... row) throws SQLException {
    var statement = statements.get(table);
    if (statement == null) {
      var places = "?, ".repeat(row.length - 1) + "?";
      statement =
          database.prepareStatement("insert into \"%s\" values (%s)".formatted(table, places));
      statements.put(table, statement);
    }
    for (var at = 0; at < row.length; at++) {
      statement.setObject(at + 1, row[at]);
    }
    statement.executeUpdate();
  }

  @Override
  public void close() {
    try (database) {
      database.commit();
    } catch (SQLException cause) {
      throw unwritten(cause);
    }
  }

  private static IllegalStateException unwritten(SQLException cause) {
    return new IllegalStateException("The event log cannot be written", cause);
  }
}

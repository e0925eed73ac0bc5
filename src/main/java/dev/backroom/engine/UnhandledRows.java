package dev.backroom.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Puts messages together by cause and lists them, whichever table they stand in. */
public final class UnhandledRows {
  private static final int CAUSE_LENGTH = 80;

  private final JdbcClient database;
  private final String causes;

  /**
   * @param rows a query for id, state, business_key, type, source, happened_at, came_at, note,
   *     cause (the note without what tells one message from another), attempts and payload
   */
  public UnhandledRows(JdbcClient database, String rows) {
    this.database = database;
    this.causes =
        "from (select message.*, substring(cause, 1, %d) as words from (%s) message) message"
            .formatted(CAUSE_LENGTH, rows);
  }

  public List<UnhandledCause> causes() {
    return database
        .sql(
            "select state, type, source, words, count(*) as messages, min(came_at) as oldest "
                + causes
                + " group by state, type, source, words")
        .query(UnhandledRows::cause)
        .list();
  }

  public long count(UnhandledPart part) {
    return statement("select count(*) ", part, "").query(Long.class).single();
  }

  public List<UnhandledMessage> of(UnhandledPart part, int page, int size) {
    return statement(
            "select * ",
            part,
            " order by came_at, id offset %d rows fetch next %d rows only"
                .formatted((long) page * size, size))
        .query(UnhandledRows::message)
        .list();
  }

  private StatementSpec statement(String what, UnhandledPart part, String order) {
    Map<String, Object> wanted = new HashMap<>();
    put(wanted, "state", part.state() == null ? null : part.state().name());
    put(wanted, "type", part.type());
    put(wanted, "source", part.source());
    put(wanted, "words", part.words());
    var conditions = new StringBuilder(" where 1 = 1");
    wanted.keySet().forEach(name -> conditions.append(" and %1$s = :%1$s".formatted(name)));
    return database.sql(what + causes + conditions + order).params(wanted);
  }

  private static void put(Map<String, Object> wanted, String name, @Nullable String value) {
    if (value != null) {
      wanted.put(name, value);
    }
  }

  private static UnhandledCause cause(ResultSet row, int number) throws SQLException {
    return new UnhandledCause(
        UnhandledState.valueOf(row.getString("state")),
        row.getString("type"),
        row.getString("source"),
        row.getString("words"),
        row.getLong("messages"),
        row.getObject("oldest", OffsetDateTime.class).toInstant());
  }

  private static UnhandledMessage message(ResultSet row, int number) throws SQLException {
    return new UnhandledMessage(
        row.getString("id"),
        UnhandledState.valueOf(row.getString("state")),
        row.getString("business_key"),
        row.getString("type"),
        row.getString("source"),
        instant(row.getObject("happened_at", OffsetDateTime.class)),
        row.getObject("came_at", OffsetDateTime.class).toInstant(),
        row.getString("note"),
        row.getInt("attempts"),
        row.getString("payload"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}

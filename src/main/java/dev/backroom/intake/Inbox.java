package dev.backroom.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of stored events. */
@Component
class Inbox {
  private static final String COLUMNS =
      "id, source, event_id, type, subject, occurred_at, received_at, state, attempts, due_at, note,"
          + " payload";
  private static final String INSERT =
      """
      insert into bk_inbox
        (source, event_id, type, subject, occurred_at, received_at, payload, state, attempts, due_at)
      values (?, ?, ?, ?, ?, ?, ?, 'NEW', 0, ?)""";
  private static final int LONGEST_NOTE = 2000;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final Clock clock;

  Inbox(JdbcClient database, JdbcTemplate batches, Clock clock) {
    this.database = database;
    this.batches = batches;
    this.clock = clock;
  }

  /** Fails with a duplicate key, and stores none, when one of the events is known. */
  void insert(List<IncomingEvent> events) {
    batches.batchUpdate(INSERT, events.stream().map(this::row).toList());
  }

  private Object[] row(IncomingEvent event) {
    return new Object[] {
      event.source().toString(),
      event.id(),
      event.type(),
      event.subject().value(),
      utc(event.time()),
      now(),
      event.data().toString(),
      now()
    };
  }

  Optional<InboxEntry> find(String source, String eventId) {
    return database
        .sql("select " + COLUMNS + " from bk_inbox where source = ? and event_id = ?")
        .params(source, eventId)
        .query(Inbox::entry)
        .optional();
  }

  void keepConflict(IncomingEvent event) {
    database
        .sql("insert into bk_inbox_conflict values (?, ?, ?, ?)")
        .params(event.source().toString(), event.id(), now(), event.data().toString())
        .update();
  }

  /** The oldest event of a lane that still waits, locked until the transaction ends. */
  Optional<InboxEntry> lockNext(Lane lane) {
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                 from bk_inbox where id = (
                  select min(id) from bk_inbox
                  where subject = ? and type = ? and state in ('NEW', 'EARLY'))
                for update""")
        .params(lane.subject(), lane.type())
        .query(Inbox::entry)
        .optional()
        .filter(entry -> entry.state() == InboxState.NEW || entry.state() == InboxState.EARLY);
  }

  void mark(long id, InboxState state, int attempts, Instant dueAt, @Nullable String note) {
    database
        .sql(
            "update bk_inbox set state = ?, attempts = ?, due_at = ?, note = ?, handled_at = ? where id = ?")
        .param(state.name())
        .param(attempts)
        .param(utc(dueAt))
        .param(note == null ? null : note.substring(0, Math.min(note.length(), LONGEST_NOTE)))
        .param(state == InboxState.HANDLED ? now() : null)
        .param(id)
        .update();
  }

  /** False when the event is not in one of the states in which an operator may act. */
  boolean change(long id, InboxState to, @Nullable String note) {
    return database
            .sql(
                """
                update bk_inbox set state = ?, attempts = 0, due_at = ?, note = ?
                where id = ? and state in ('EARLY', 'ORPHAN', 'FAILED')""")
            .param(to.name())
            .param(now())
            .param(note)
            .param(id)
            .update()
        == 1;
  }

  List<Lane> dueLanes(int atMost) {
    return database
        .sql(
            """
            select distinct subject, type from bk_inbox
            where state in ('NEW', 'EARLY') and due_at <= ? fetch first %d rows only"""
                .formatted(atMost))
        .params(now())
        .query((row, number) -> new Lane(row.getString(1), row.getString(2)))
        .list();
  }

  Optional<Lane> laneOf(long id) {
    return database
        .sql("select subject, type from bk_inbox where id = ?")
        .params(id)
        .query((row, number) -> new Lane(row.getString(1), row.getString(2)))
        .optional();
  }

  List<InboxEntry> list(InboxState state, int page, int size) {
    return database
        .sql(
            "select "
                + COLUMNS
                + " from bk_inbox where state = ? order by id desc offset %d rows fetch next %d rows only"
                    .formatted((long) page * size, size))
        .params(state.name())
        .query(Inbox::entry)
        .list();
  }

  List<InboxEntry> ofSubject(String subject) {
    return database
        .sql("select " + COLUMNS + " from bk_inbox where subject = ? order by id")
        .params(subject)
        .query(Inbox::entry)
        .list();
  }

  /** Removes what was done with before the instant; what waits or failed stays. */
  int removeDoneBefore(Instant instant) {
    return database
        .sql("delete from bk_inbox where state in ('HANDLED', 'DISCARDED') and received_at < ?")
        .params(utc(instant))
        .update();
  }

  private OffsetDateTime now() {
    return utc(clock.instant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static InboxEntry entry(ResultSet row, int number) throws SQLException {
    return new InboxEntry(
        row.getLong("id"),
        row.getString("source"),
        row.getString("event_id"),
        row.getString("type"),
        row.getString("subject"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        InboxState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getString("note"),
        row.getString("payload"));
  }
}

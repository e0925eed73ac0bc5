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
          + " decided_by, decided_at, payload";
  private static final String INSERT =
      """
      insert into bk_inbox
        (source, event_id, type, subject, occurred_at, received_at, payload, state, attempts, due_at)
      values (?, ?, ?, ?, ?, ?, ?, 'NEW', 0, ?)""";
  static final int LONGEST_NOTE = 2000;

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

  Optional<InboxEntry> find(long id) {
    return database
        .sql("select " + COLUMNS + " from bk_inbox where id = ?")
        .param(id)
        .query(Inbox::entry)
        .optional();
  }

  /**
   * The oldest event of a lane that still waits, locked until the transaction ends; none while one
   * that failed stands before it.
   */
  Optional<InboxEntry> lockNext(Lane lane) {
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                 from bk_inbox where id = (
                  select min(id) from bk_inbox
                  where subject = ? and type = ? and state in ('NEW', 'EARLY', 'FAILED'))
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
        .param(shortened(note))
        .param(state == InboxState.HANDLED ? now() : null)
        .param(id)
        .update();
  }

  /**
   * Lets an event come again whose transaction was rolled back, and with it the lock on its row:
   * false, and nothing changed, when another worker has dealt with the event meanwhile.
   */
  boolean markFailedAttempt(
      InboxEntry seen, InboxState state, int attempts, Instant dueAt, @Nullable String note) {
    return database
            .sql(
                """
                update bk_inbox set state = ?, attempts = ?, due_at = ?, note = ?
                where id = ? and state = ? and attempts = ?""")
            .param(state.name())
            .param(attempts)
            .param(utc(dueAt))
            .param(shortened(note))
            .param(seen.id())
            .param(seen.state().name())
            .param(seen.attempts())
            .update()
        == 1;
  }

  private static @Nullable String shortened(@Nullable String note) {
    return note == null ? null : note.substring(0, Math.min(note.length(), LONGEST_NOTE));
  }

  /** False when the event is not in one of the states in which an operator may act. */
  boolean decide(long id, InboxState to, @Nullable String reason, String by) {
    return database
            .sql(
                """
                update bk_inbox
                set state = ?, attempts = 0, due_at = ?, note = ?, decided_by = ?, decided_at = ?
                where id = ? and state in ('EARLY', 'ORPHAN', 'FAILED')""")
            .param(to.name())
            .param(now())
            .param(reason)
            .param(by)
            .param(now())
            .param(id)
            .update()
        == 1;
  }

  /** Lanes whose oldest open event is due, the longest due first. */
  List<Lane> dueLanes(int atMost) {
    return lanes(
        """
        select subject, type from bk_inbox head
        where state in ('NEW', 'EARLY') and due_at <= ? and not exists (
          select 1 from bk_inbox earlier
          where earlier.subject = head.subject and earlier.type = head.type
            and earlier.state in ('NEW', 'EARLY', 'FAILED') and earlier.id < head.id)
        order by due_at, id fetch first %d rows only"""
            .formatted(atMost),
        now());
  }

  List<Lane> earlyLanes() {
    return lanes("select distinct subject, type from bk_inbox where state = 'EARLY'");
  }

  private List<Lane> lanes(String sql, Object... parameters) {
    return database
        .sql(sql)
        .params(parameters)
        .query((row, number) -> new Lane(row.getString(1), row.getString(2)))
        .list();
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
  int removeDoneBefore(Instant instant, int atMost) {
    return database
        .sql(
            """
            delete from bk_inbox where id in (
              select id from bk_inbox
              where state in ('HANDLED', 'DISCARDED') and received_at < ?
              order by received_at fetch first %d rows only)"""
                .formatted(atMost))
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
        row.getString("decided_by"),
        Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant)
            .orElse(null),
        row.getString("payload"));
  }
}

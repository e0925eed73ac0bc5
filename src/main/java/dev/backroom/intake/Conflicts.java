package dev.backroom.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of refused events that came with other content under a known source and id. */
@Component
class Conflicts {
  private final JdbcClient database;
  private final Clock clock;

  Conflicts(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What was refused; the event that was taken in stands in the inbox. */
  record Conflict(
      String source,
      String eventId,
      @Nullable String type,
      @Nullable String subject,
      Instant receivedAt,
      String payload) {}

  void keep(IncomingEvent event) {
    database
        .sql(
            """
            insert into bk_inbox_conflict (source, event_id, type, subject, received_at, payload)
            values (?, ?, ?, ?, ?, ?)""")
        .params(
            event.source().toString(),
            event.id(),
            event.type(),
            event.subject().value(),
            clock.instant().atOffset(ZoneOffset.UTC),
            event.data().toString())
        .update();
  }

  /** Newest first. */
  List<Conflict> list(int page, int size) {
    return database
        .sql(
            """
            select source, event_id, type, subject, received_at, payload from bk_inbox_conflict
            order by id desc offset %d rows fetch next %d rows only"""
                .formatted((long) page * size, size))
        .query(Conflicts::conflict)
        .list();
  }

  int removeBefore(Instant instant, int atMost) {
    return database
        .sql(
            """
            delete from bk_inbox_conflict where id in (
              select id from bk_inbox_conflict
              where received_at < ? order by received_at fetch first %d rows only)"""
                .formatted(atMost))
        .params(instant.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Conflict conflict(ResultSet row, int number) throws SQLException {
    return new Conflict(
        row.getString("source"),
        row.getString("event_id"),
        row.getString("type"),
        row.getString("subject"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("payload"));
  }
}

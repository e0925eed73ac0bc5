package dev.backroom.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the inbox still holds, for a run that waits until everything is handled. */
@Component
public class Backlog {
  private final JdbcClient database;
  private final Clock clock;

  Backlog(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** An event that was not handled, and why if that is known. */
  public record Unhandled(long id, String subject, String type, String state, String note) {}

  /**
   * Events that are being handled, or are to be handled at this instant; not those behind one that
   * waits or failed.
   */
  public long due() {
    return database
        .sql(
            """
            select count(*) from bk_inbox fresh where state = 'NEW' and due_at <= ?
              and not exists (select 1 from bk_inbox earlier
                where earlier.subject = fresh.subject and earlier.type = fresh.type
                  and earlier.state in ('EARLY', 'FAILED') and earlier.id < fresh.id)""")
        .params(clock.instant().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** When an event whose handling failed is tried again. */
  public Optional<Instant> nextAttempt() {
    return database
        .sql("select min(due_at) from bk_inbox where state = 'NEW' and due_at > ?")
        .params(clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  /** Events that came before their case waited for them. */
  public List<Unhandled> early() {
    return inState("state = 'EARLY'");
  }

  /** Events that nobody handled. */
  public List<Unhandled> unhandled() {
    return inState("state in ('NEW', 'EARLY', 'ORPHAN', 'FAILED')");
  }

  private List<Unhandled> inState(String condition) {
    return database
        .sql(
            "select id, subject, type, state, note from bk_inbox where %s order by id"
                .formatted(condition))
        .query(Backlog::entry)
        .list();
  }

  private static Unhandled entry(ResultSet row, int number) throws SQLException {
    return new Unhandled(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Optional.ofNullable(row.getString(5)).orElse(""));
  }
}

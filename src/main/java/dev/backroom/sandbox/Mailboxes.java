package dev.backroom.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What suppliers and the warehouse have for us: each message is there until it is taken. */
@Component
@InSandbox
class Mailboxes {
  private final JdbcClient database;
  private final Records records;
  private final Clock clock;
  private final Duration day;

  Mailboxes(
      JdbcClient database,
      Records records,
      Clock clock,
      @Value("${backroom.sandbox.day:24h}") Duration day) {
    this.database = database;
    this.records = records;
    this.clock = clock;
    this.day = day;
  }

  /** So many days of the sandbox from now, which a demonstration makes short. */
  Instant in(double days) {
    return clock.instant().plusMillis((long) (days * day.toMillis()));
  }

  void post(String mailbox, String reference, String kind, Instant dueAt, Map<String, ?> body) {
    database
        .sql("insert into bk_sandbox_message values (?, ?, ?, ?, ?, ?)")
        .params(
            "MSG-" + UUID.randomUUID(), mailbox, reference, kind, utc(dueAt), records.write(body))
        .update();
  }

  List<Message> due(String mailbox, int atMost) {
    return database
        .sql(
            """
            select message_id, kind, due_at, content from bk_sandbox_message
            where mailbox = ? and due_at <= ? order by due_at fetch first %d rows only"""
                .formatted(atMost))
        .params(mailbox, utc(clock.instant()))
        .query(
            (row, number) ->
                new Message(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    records.read(row.getString(4))))
        .list();
  }

  void take(String messageId) {
    database.sql("delete from bk_sandbox_message where message_id = ?").params(messageId).update();
  }

  /** What has not been sent yet will not be. */
  void withdraw(String reference) {
    database
        .sql("delete from bk_sandbox_message where reference = ? and due_at > ?")
        .params(reference, utc(clock.instant()))
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

package dev.backroom.console;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that nobody handled, as intake and connector leave them. */
class UnhandledMessagesInTest {
  private static final OffsetDateTime LATER =
      OffsetDateTime.of(2099, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private final JdbcClient database;

  UnhandledMessagesInTest(JdbcClient database) {
    this.database = database;
  }

  /** Its number. */
  long event(String state, String subject, String type, String note, Instant cameAt) {
    database
        .sql(
            """
            insert into bk_inbox (source, event_id, type, subject, occurred_at, received_at,
              payload, state, attempts, due_at, note)
            values ('/depot', ?, ?, ?, ?, ?, ?, ?, 8, ?, ?)""")
        .params(
            type + "-" + subject,
            type,
            subject,
            utc(cameAt.minusSeconds(60)),
            utc(cameAt),
            "{\"reference\":\"%s\",\"remark\":\"<script>alert(1)</script>\"}".formatted(subject),
            state,
            LATER,
            note.isEmpty() ? null : note)
        .update();
    return database
        .sql("select id from bk_inbox where event_id = ?")
        .param(type + "-" + subject)
        .query(Long.class)
        .single();
  }

  void conflict(String subject, Instant cameAt) {
    database
        .sql(
            """
            insert into bk_inbox_conflict (source, event_id, type, subject, received_at, payload)
            values ('/depot', 'twice', 'parcel.collected', ?, ?, '{"weight":4}')""")
        .params(subject, utc(cameAt))
        .update();
  }

  void deadLetter(String id, Instant cameAt) {
    database
        .sql(
            """
            insert into bk_dead_letter (mailbox, message_id, message, reason, read_at)
            values ('supplier', ?, '{"body":"=SUM(A1)"}', 'Not an event of ours', ?)""")
        .params(id, utc(cameAt))
        .update();
  }

  /** State, note and who decided. */
  List<Object> decided(long id) {
    var row =
        database
            .sql("select state, coalesce(note, '') as note, decided_by from bk_inbox where id = ?")
            .param(id)
            .query()
            .singleRow();
    return List.of(row.get("state"), row.get("note"), String.valueOf(row.get("decided_by")));
  }

  /** What is on record of this operation. */
  /** The records with what people wrote beside them. */
  List<String> onRecord(String operation) {
    return database
        .sql(
            "select records || coalesce(words, '') from bk_ledger where records like ? order by id")
        .param("%\"" + operation + "\"%")
        .query(String.class)
        .list();
  }

  void forget() {
    List.of("bk_inbox", "bk_inbox_conflict", "bk_dead_letter")
        .forEach(table -> database.sql("delete from " + table).update());
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}

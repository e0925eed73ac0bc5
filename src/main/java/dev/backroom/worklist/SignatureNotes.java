package dev.backroom.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of what happened while a signature was open. */
@Component
class SignatureNotes {
  private final JdbcClient database;
  private final Clock clock;

  SignatureNotes(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  enum Kind {
    QUESTION,
    ANSWER,
    FORWARDED,
    REMINDED
  }

  /**
   * @param person who did it
   * @param toPerson whom a signature was forwarded to
   */
  record Note(
      String approvalId,
      String businessKey,
      String taskId,
      Kind kind,
      String person,
      @Nullable String toPerson,
      @Nullable String text,
      Instant at) {}

  void add(
      String approvalId,
      String businessKey,
      String taskId,
      Kind kind,
      String person,
      @Nullable String toPerson,
      @Nullable String text) {
    database
        .sql(
            """
            insert into bk_signature_note
              (approval_id, business_key, task_id, kind, person, to_person, note_text, noted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(approvalId)
        .param(businessKey)
        .param(taskId)
        .param(kind.name())
        .param(person)
        .param(toPerson)
        .param(text)
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  /** Of all approvals of a case, oldest first. */
  List<Note> of(String businessKey) {
    return database
        .sql(
            """
            select approval_id, business_key, task_id, kind, person, to_person, note_text, noted_at
            from bk_signature_note where business_key = ? order by id
            """)
        .param(businessKey)
        .query(
            (row, number) ->
                new Note(
                    row.getString("approval_id"),
                    row.getString("business_key"),
                    row.getString("task_id"),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("person"),
                    row.getString("to_person"),
                    row.getString("note_text"),
                    row.getTimestamp("noted_at").toInstant()))
        .list();
  }
}

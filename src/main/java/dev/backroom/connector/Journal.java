package dev.backroom.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.backroom.connector.JournalEntry.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What went out and what came back, by idempotency key.
 *
 * <p>An answer is on record before the process learns it, so that a kill in between does not lead
 * to a second call.
 */
@Component
class Journal {
  private static final int LONGEST_NOTE = 2000;

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final CommandFacts facts;
  private final Clock clock;

  Journal(JdbcClient database, TransactionTemplate transaction, CommandFacts facts, Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.facts = facts;
    this.clock = clock;
  }

  /** The visit counts what this activity completed before; a retry is the same visit. */
  Visit visit(String businessKey, String activityId) {
    var entries =
        database
            .sql("select * from bk_command where business_key = ? and activity_id = ?")
            .params(businessKey, activityId)
            .query(Journal::entry)
            .list();
    var completed = entries.stream().filter(entry -> entry.state() == State.COMPLETED).count();
    var key = "%s:%s:%d".formatted(businessKey, activityId, completed + 1);
    return new Visit(
        key,
        entries.stream()
            .filter(entry -> entry.idempotencyKey().equals(key))
            .findFirst()
            .orElse(null));
  }

  void answer(Command command, Visit visit, @Nullable String request, Answer answer) {
    record(
        command,
        visit,
        new Outcome(
            State.ANSWERED,
            request,
            write(answer.variables()),
            answer.documentNumber(),
            null,
            null));
  }

  void refusal(Command command, Visit visit, @Nullable String request, Refusal refusal) {
    record(
        command,
        visit,
        new Outcome(
            State.ANSWERED, request, null, null, refusal.code(), cut(refusal.getMessage())));
  }

  void failure(Command command, Visit visit, @Nullable String request, String reason) {
    record(command, visit, new Outcome(State.FAILED, request, null, null, null, cut(reason)));
  }

  /** Together with the completion of the external task, in its transaction. */
  void complete(String key) {
    database
        .sql(
            """
            update bk_command set state = 'COMPLETED', completed_at = ?
            where idempotency_key = ? and state <> 'COMPLETED'""")
        .params(now(), key)
        .update();
  }

  Answer answerOf(JournalEntry entry) {
    return new Answer(Objects.requireNonNullElse(entry.documentNumber(), ""), read(entry.answer()));
  }

  List<JournalEntry> ofCase(String businessKey) {
    return database
        .sql("select * from bk_command where business_key = ? order by first_at, idempotency_key")
        .params(businessKey)
        .query(Journal::entry)
        .list();
  }

  /**
   * Cases, in order of their keys, of which no command was begun since the instant.
   *
   * @param after the key to go on from
   */
  List<String> casesIdleSince(Instant instant, String after, int atMost) {
    return database
        .sql(
            """
            select distinct business_key from bk_command idle
            where first_at < ? and business_key > ? and not exists (
              select 1 from bk_command newer
              where newer.business_key = idle.business_key and newer.first_at >= ?)
            order by business_key fetch first %d rows only"""
                .formatted(atMost))
        .params(utc(instant), after, utc(instant))
        .query(String.class)
        .list();
  }

  /** All or nothing of a case, for its visits are counted by what is on record. */
  int remove(List<String> businessKeys) {
    return database
        .sql("delete from bk_command where business_key in (:keys)")
        .param("keys", businessKeys)
        .update();
  }

  private void record(Command command, Visit visit, Outcome outcome) {
    var attempt = visit.attempts() + 1;
    if (visit.onRecord() != null) {
      with(command, attempt, outcome, () -> update(command, outcome));
      return;
    }
    try {
      with(command, attempt, outcome, () -> insert(command, outcome));
    } catch (DuplicateKeyException otherNode) {
      with(command, attempt, outcome, () -> update(command, outcome));
    }
  }

  private void with(Command command, int attempt, Outcome outcome, Runnable written) {
    transaction.executeWithoutResult(
        begun -> {
          written.run();
          facts.publish(command, attempt, outcome);
        });
  }

  /**
   * Leaves a completed command as it is: a node that stalled and lost its lock may come this late,
   * and an answer put on record again would be taken for that of the next visit.
   */
  private void update(Command command, Outcome outcome) {
    database
        .sql(
            """
            update bk_command set state = ?, attempts = attempts + 1, request = ?, answer = ?,
              document_number = ?, error_code = ?, note = ?, answered_at = ?
            where idempotency_key = ? and state <> 'COMPLETED'""")
        .param(outcome.state().name())
        .param(outcome.request())
        .param(outcome.answer())
        .param(outcome.documentNumber())
        .param(outcome.errorCode())
        .param(outcome.note())
        .param(outcome.state() == State.ANSWERED ? now() : null)
        .param(command.idempotencyKey())
        .update();
  }

  private void insert(Command command, Outcome outcome) {
    database
        .sql(
            """
            insert into bk_command (idempotency_key, business_key, activity_id, topic, state, attempts,
              request, answer, document_number, error_code, note, first_at, answered_at)
            values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)""")
        .param(command.idempotencyKey())
        .param(command.businessKey().value())
        .param(command.activityId())
        .param(command.topic())
        .param(outcome.state().name())
        .param(outcome.request())
        .param(outcome.answer())
        .param(outcome.documentNumber())
        .param(outcome.errorCode())
        .param(outcome.note())
        .param(now())
        .param(outcome.state() == State.ANSWERED ? now() : null)
        .update();
  }

  private static @Nullable String cut(@Nullable String note) {
    return note == null ? null : note.substring(0, Math.min(note.length(), LONGEST_NOTE));
  }

  private static String write(Map<String, Object> variables) {
    try {
      return Command.JSON.writeValueAsString(variables);
    } catch (JsonProcessingException cause) {
      throw new IllegalArgumentException("Not JSON: " + variables, cause);
    }
  }

  /** Documents come back as {@code JsonNode}, scalars as they were. */
  private static Map<String, Object> read(@Nullable String answer) {
    try {
      return answer == null
          ? Map.of()
          : AnswerVariables.fromJson(Command.JSON.readValue(answer, new TypeReference<>() {}));
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("The journal holds an unreadable answer: " + answer, cause);
    }
  }

  private OffsetDateTime now() {
    return utc(clock.instant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static JournalEntry entry(ResultSet row, int number) throws SQLException {
    return new JournalEntry(
        row.getString("idempotency_key"),
        row.getString("activity_id"),
        row.getString("topic"),
        State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getString("request"),
        row.getString("answer"),
        row.getString("document_number"),
        row.getString("error_code"),
        row.getString("note"),
        Objects.requireNonNull(moment(row, "first_at")),
        moment(row, "answered_at"),
        moment(row, "completed_at"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}

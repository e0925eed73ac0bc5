package dev.backroom.notices;

import dev.backroom.notices.Notice.About;
import dev.backroom.notices.Notice.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The record of who was told what; rows are written in the engine's transaction. */
@Component
class NoticeBook {
  private final JdbcClient database;
  private final Clock clock;

  NoticeBook(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Its id. */
  long add(String recipient, About about, State state) {
    var key = new GeneratedKeyHolder();
    database
        .sql(
            """
            insert into bk_notice
              (recipient, kind, business_key, task_id, detail, subject, amount, state, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(recipient)
        .param(about.kind().name())
        .param(about.businessKey())
        .param(about.taskId())
        .param(about.detail())
        .param(about.subject())
        .param(about.amount())
        .param(state.name())
        .param(now())
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /** Whether this person has been told of the task, for whatever reason. */
  boolean hasTold(String recipient, About about) {
    return database
            .sql(
                """
                select count(*) from bk_notice
                where recipient = ? and business_key = ? and task_id = ?
                """)
            .params(recipient, about.businessKey(), about.taskId())
            .query(Long.class)
            .single()
        > 0;
  }

  void carry(long id, String delivery) {
    database.sql("update bk_notice set delivery = ? where id = ?").params(delivery, id).update();
  }

  /**
   * Whether something waits for this person's digest since the instant, so that it is under way.
   */
  boolean hasWaiting(String recipient, Instant since) {
    return database
            .sql(
                """
                select count(*) from bk_notice
                where recipient = ? and state = 'WAITING' and created_at >= ?
                """)
            .params(recipient, utc(since))
            .query(Long.class)
            .single()
        > 0;
  }

  /** Puts whatever waits for the digest of the person for whom it was opened into it. */
  void collect(String delivery) {
    recipientWaitingFor(delivery)
        .ifPresent(
            recipient ->
                database
                    .sql(
                        """
                        update bk_notice set state = 'SENDING', delivery = ?
                        where recipient = ? and state = 'WAITING'
                        """)
                    .params(delivery, recipient)
                    .update());
  }

  private Optional<String> recipientWaitingFor(String delivery) {
    return database
        .sql("select recipient from bk_notice where delivery = ? and state = 'WAITING'")
        .param(delivery)
        .query(String.class)
        .optional();
  }

  void end(long id, State state) {
    database
        .sql("update bk_notice set state = ?, ended_at = ? where id = ?")
        .params(state.name(), now(), id)
        .update();
  }

  /** What this delivery still carries. */
  void endDelivery(String delivery, State state, @Nullable String reason) {
    database
        .sql(
            """
            update bk_notice set state = ?, reason = ?, ended_at = ?
            where delivery = ? and state in ('SENDING', 'WAITING')
            """)
        .param(state.name())
        .param(reason)
        .param(now())
        .param(delivery)
        .update();
  }

  List<Notice> carriedBy(String delivery) {
    return database
        .sql("select * from bk_notice where delivery = ? and state = 'SENDING' order by id")
        .param(delivery)
        .query(NoticeBook::notice)
        .list();
  }

  List<Notice> ofCase(String businessKey) {
    return database
        .sql("select * from bk_notice where business_key = ? order by id")
        .param(businessKey)
        .query(NoticeBook::notice)
        .list();
  }

  int removeEndedBefore(Instant instant) {
    return database.sql("delete from bk_notice where ended_at < ?").param(utc(instant)).update();
  }

  private static Notice notice(ResultSet row, int number) throws SQLException {
    return new Notice(
        row.getLong("id"),
        row.getString("recipient"),
        new About(
            NoticeKind.valueOf(row.getString("kind")),
            row.getString("business_key"),
            row.getString("task_id"),
            row.getString("detail"),
            row.getString("subject"),
            row.getString("amount")),
        State.valueOf(row.getString("state")),
        row.getString("delivery"),
        Objects.requireNonNull(moment(row, "created_at")),
        moment(row, "ended_at"),
        row.getString("reason"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private OffsetDateTime now() {
    return utc(clock.instant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

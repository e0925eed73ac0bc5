package dev.backroom.worklist;

import dev.backroom.access.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The table of deputies: rows are added and ended, never deleted. */
@Component
class DeputyRecord {
  private static final String VALID =
      """
      select * from bk_deputy
      where valid_from <= :last and valid_until > :first and valid_until > valid_from
      """;

  private final JdbcClient database;

  DeputyRecord(JdbcClient database) {
    this.database = database;
  }

  record Wanted(
      String holder,
      String deputy,
      @Nullable String scope,
      @Nullable Long capMinor,
      Instant from,
      Instant until) {}

  long add(Wanted wanted, String by, Instant now) {
    var key = new GeneratedKeyHolder();
    database
        .sql(
            """
            insert into bk_deputy
              (holder, deputy, scope, cap_minor, valid_from, valid_until, set_by, set_at)
            values (:holder, :deputy, :scope, :cap, :from, :until, :by, :now)
            """)
        .param("holder", wanted.holder())
        .param("deputy", wanted.deputy())
        .param("scope", wanted.scope())
        .param("cap", wanted.capMinor())
        .param("from", Timestamp.from(wanted.from()))
        .param("until", Timestamp.from(wanted.until()))
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update(key, "id");
    return key.getKeyAs(Number.class).longValue();
  }

  /** What had not begun by then never counts; its row stays. */
  void end(Deputyship deputyship, String by, Instant now) {
    var end = now.isBefore(deputyship.from()) ? deputyship.from() : now;
    database
        .sql("update bk_deputy set valid_until = ?, ended_by = ?, ended_at = ? where id = ?")
        .params(Timestamp.from(end), by, Timestamp.from(now), deputyship.id())
        .update();
  }

  Optional<Deputyship> find(long id) {
    return database
        .sql("select * from bk_deputy where id = ?")
        .param(id)
        .query(DeputyRecord::deputyship)
        .optional();
  }

  /** Who signs in this person's place at some moment of the span. */
  List<Deputyship> ofHolder(String holder, Span span) {
    return valid(VALID + " and holder = :person order by id", holder, span);
  }

  /** In whose place this person signs. */
  List<Deputyship> ofDeputy(String deputy, Span span) {
    return valid(VALID + " and deputy = :person order by id", deputy, span);
  }

  /** All in which this person plays a part, newest first. */
  List<Deputyship> involving(String person) {
    return database
        .sql("select * from bk_deputy where holder = :person or deputy = :person order by id desc")
        .param("person", person)
        .query(DeputyRecord::deputyship)
        .list();
  }

  /** Everybody's. */
  List<Deputyship> valid(Span span) {
    return database
        .sql(VALID + " order by id")
        .param("first", Timestamp.from(span.first()))
        .param("last", Timestamp.from(span.last()))
        .query(DeputyRecord::deputyship)
        .list();
  }

  boolean changesBetween(Instant after, Instant upTo) {
    return database
            .sql(
                """
                select count(*) from bk_deputy
                where valid_from > :after and valid_from <= :upTo
                   or valid_until > :after and valid_until <= :upTo
                """)
            .param("after", Timestamp.from(after))
            .param("upTo", Timestamp.from(upTo))
            .query(Long.class)
            .single()
        > 0;
  }

  private List<Deputyship> valid(String sql, String person, Span span) {
    return database
        .sql(sql)
        .param("first", Timestamp.from(span.first()))
        .param("last", Timestamp.from(span.last()))
        .param("person", person)
        .query(DeputyRecord::deputyship)
        .list();
  }

  private static Deputyship deputyship(ResultSet row, int number) throws SQLException {
    var cap = row.getLong("cap_minor");
    var capped = !row.wasNull();
    var endedAt = row.getTimestamp("ended_at");
    return new Deputyship(
        row.getLong("id"),
        row.getString("holder"),
        row.getString("deputy"),
        row.getString("scope"),
        capped ? cap : null,
        row.getTimestamp("valid_from").toInstant(),
        row.getTimestamp("valid_until").toInstant(),
        row.getString("set_by"),
        row.getTimestamp("set_at").toInstant(),
        row.getString("ended_by"),
        endedAt == null ? null : endedAt.toInstant());
  }
}

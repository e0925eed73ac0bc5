package dev.backroom.worklist;

import dev.backroom.access.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The table of absences: rows are added and ended, never deleted. */
@Component
class AbsenceRecord {
  private static final String VALID =
      " where valid_from <= :last and valid_until > :first and valid_until > valid_from";

  private final JdbcClient database;

  AbsenceRecord(JdbcClient database) {
    this.database = database;
  }

  long add(String person, Term term, String by, Instant now) {
    var key = new GeneratedKeyHolder();
    database
        .sql(
            """
            insert into bk_absence (person, valid_from, valid_until, set_by, set_at)
            values (:person, :from, :until, :by, :now)
            """)
        .param("person", person)
        .param("from", Timestamp.from(term.from()))
        .param("until", Timestamp.from(term.until()))
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update(key, "id");
    return key.getKeyAs(Number.class).longValue();
  }

  /** What had not begun by then never counts; its row stays. */
  void end(Absence absence, String by, Instant now) {
    var end = now.isBefore(absence.from()) ? absence.from() : now;
    database
        .sql("update bk_absence set valid_until = ?, ended_by = ?, ended_at = ? where id = ?")
        .params(Timestamp.from(end), by, Timestamp.from(now), absence.id())
        .update();
  }

  Optional<Absence> find(long id) {
    return database
        .sql("select * from bk_absence where id = ?")
        .param(id)
        .query(AbsenceRecord::absence)
        .optional();
  }

  /** A person's own and those that he set for others, newest first. */
  List<Absence> involving(String person) {
    return database
        .sql("select * from bk_absence where person = :person or set_by = :person order by id desc")
        .param("person", person)
        .query(AbsenceRecord::absence)
        .list();
  }

  List<Absence> of(String person, Span span) {
    return database
        .sql("select * from bk_absence" + VALID + " and person = :person order by id")
        .param("first", Timestamp.from(span.first()))
        .param("last", Timestamp.from(span.last()))
        .param("person", person)
        .query(AbsenceRecord::absence)
        .list();
  }

  /** Who is away at some moment of the span. */
  Set<String> away(Span span) {
    return database
        .sql("select distinct person from bk_absence" + VALID)
        .param("first", Timestamp.from(span.first()))
        .param("last", Timestamp.from(span.last()))
        .query(String.class)
        .set();
  }

  boolean beginsBetween(Instant after, Instant upTo) {
    return database
            .sql("select count(*) from bk_absence where valid_from > ? and valid_from <= ?")
            .params(Timestamp.from(after), Timestamp.from(upTo))
            .query(Long.class)
            .single()
        > 0;
  }

  private static Absence absence(ResultSet row, int number) throws SQLException {
    var endedAt = row.getTimestamp("ended_at");
    return new Absence(
        row.getLong("id"),
        row.getString("person"),
        row.getTimestamp("valid_from").toInstant(),
        row.getTimestamp("valid_until").toInstant(),
        row.getString("set_by"),
        row.getTimestamp("set_at").toInstant(),
        row.getString("ended_by"),
        endedAt == null ? null : endedAt.toInstant());
  }
}

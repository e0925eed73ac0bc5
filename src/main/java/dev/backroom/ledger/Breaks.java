package dev.backroom.ledger;

import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.ledger.Break.Found;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The differences that are open, and what people said of them. */
@Component
public class Breaks {
  private static final int LONGEST_EXPLANATION = 500;

  private final JdbcClient database;
  private final Clock clock;
  private final ApplicationEventPublisher facts;

  Breaks(JdbcClient database, Clock clock, ApplicationEventPublisher facts) {
    this.database = database;
    this.clock = clock;
    this.facts = facts;
  }

  /** The oldest first. */
  public List<Break> open(int page, int size) {
    return database
        .sql(
            "select * from bk_break where gone_at is null order by found_at, id limit %d offset %d"
                .formatted(size, (long) page * size))
        .query(Breaks::read)
        .list();
  }

  public long count() {
    return database
        .sql("select count(*) from bk_break where gone_at is null")
        .query(Long.class)
        .single();
  }

  /**
   * Says why a difference may stay; it is open until the systems agree.
   *
   * @return false when there is no such difference any more
   */
  @Transactional
  public boolean explain(long id, String explanation, String person) {
    var said = explanation.strip();
    var known =
        database
                .sql(
                    """
                    update bk_break set explanation = ?, explained_by = ?, explained_at = ?
                    where id = ? and gone_at is null
                    """)
                .params(
                    said.substring(0, Math.min(said.length(), LONGEST_EXPLANATION)),
                    person,
                    now(),
                    id)
                .update()
            == 1;
    if (known) {
      var explained = find(id);
      facts.publishEvent(
          Fact.of(
                  FactKind.INTERVENTION,
                  explained.businessKey(),
                  Fact.details(
                      "operation",
                      "ExplainBreak",
                      "entity",
                      "Break",
                      "document",
                      explained.document(),
                      "difference",
                      explained.kind().name(),
                      "note",
                      Fact.words(said)))
              .by(person));
    }
    return known;
  }

  private Break find(long id) {
    return database
        .sql("select * from bk_break where id = ?")
        .param(id)
        .query(Breaks::read)
        .single();
  }

  /** What was found of a case just now, of all systems that answered. */
  @Transactional
  void keep(String businessKey, List<String> systems, List<Found> found) {
    var known =
        database
            .sql("select * from bk_break where business_key = ? and gone_at is null")
            .param(businessKey)
            .query(Breaks::read)
            .list();
    known.stream()
        .filter(before -> systems.contains(before.system()))
        .forEach(before -> touch(before, found.stream().anyMatch(same(before))));
    found.stream()
        .filter(one -> known.stream().noneMatch(before -> same(before).test(one)))
        .forEach(one -> insert(businessKey, one));
  }

  private static Predicate<Found> same(Break before) {
    return one ->
        one.system().equals(before.system())
            && one.document().equals(before.document())
            && one.kind() == before.kind();
  }

  private void touch(Break before, boolean stillThere) {
    database
        .sql(
            stillThere
                ? "update bk_break set seen_at = ? where id = ?"
                : "update bk_break set gone_at = ? where id = ?")
        .params(now(), before.id())
        .update();
  }

  private void insert(String businessKey, Found found) {
    database
        .sql(
            """
            insert into bk_break (business_key, system, document, kind, state, found_at, seen_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            businessKey,
            found.system(),
            found.document(),
            found.kind().name(),
            found.state(),
            now(),
            now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Break read(ResultSet row, int number) throws SQLException {
    return new Break(
        row.getLong("id"),
        row.getString("business_key"),
        row.getString("system"),
        row.getString("document"),
        Break.Kind.valueOf(row.getString("kind")),
        row.getString("state"),
        row.getTimestamp("found_at").toInstant(),
        row.getTimestamp("seen_at").toInstant(),
        row.getString("explanation"),
        row.getString("explained_by"));
  }
}

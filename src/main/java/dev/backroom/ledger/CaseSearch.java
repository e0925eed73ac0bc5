package dev.backroom.ledger;

import dev.backroom.engine.CaseFilter;
import dev.backroom.engine.ObjectCases;
import dev.backroom.engine.QuietProcesses;
import dev.backroom.engine.SoughtObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds cases by what the ledger says of them, also those that the engine has forgotten. */
@Component
public class CaseSearch implements ObjectCases {
  private static final String LATEST = "last_at desc, business_key";

  private final JdbcClient database;
  private final PersonReferences persons;
  private final List<String> quiet;

  CaseSearch(JdbcClient database, PersonReferences persons, List<QuietProcesses> quietProcesses) {
    this.database = database;
    this.persons = persons;
    this.quiet =
        quietProcesses.stream().flatMap(processes -> processes.keys().stream()).sorted().toList();
  }

  /**
   * Those with the latest news first.
   *
   * @param filter what the person who asks may see
   * @param page from 0
   */
  public List<FoundCase> find(CaseQuestion question, CaseFilter filter, int page, int size) {
    return page(conditions(question, filter), LATEST, page, size);
  }

  public long count(CaseQuestion question, CaseFilter filter) {
    return count(conditions(question, filter));
  }

  /** Those that go on first, then those with the latest news; page 0 is the first. */
  public List<FoundCase> about(SoughtObject sought, CaseFilter filter, int page, int size) {
    return page(
        conditions(CaseQuestion.ANY, filter).about(sought),
        "case when ended_as is null then 0 else 1 end, " + LATEST,
        page,
        size);
  }

  @Override
  public List<String> latest(SoughtObject sought, CaseFilter filter, int size) {
    return page(conditions(CaseQuestion.ANY, filter).about(sought), LATEST, 0, size).stream()
        .map(FoundCase::businessKey)
        .toList();
  }

  @Override
  public long countAbout(SoughtObject sought, CaseFilter filter) {
    return count(conditions(CaseQuestion.ANY, filter).about(sought));
  }

  /** Whether the case of this number is among those; true for whoever may see everything. */
  public boolean isAmong(CaseFilter filter, String businessKey) {
    var conditions = new CaseConditions(persons::find).numbered(businessKey).visibleBy(filter);
    return filter.equals(CaseFilter.EVERYTHING) || count(conditions) > 0;
  }

  /** Those of the numbers under which there is a case. */
  public Set<String> known(Collection<String> businessKeys) {
    return businessKeys.isEmpty()
        ? Set.of()
        : Set.copyOf(
            database
                .sql(
                    "select business_key from bk_ledger_case"
                        + " where process is not null and business_key in (:keys)")
                .param("keys", businessKeys)
                .query(String.class)
                .list());
  }

  /**
   * For statements about what belongs to cases.
   *
   * @param process null for all but those that only carry something for others
   */
  public CaseCondition condition(@Nullable String process, CaseFilter filter) {
    var question = new CaseQuestion(null, process, null, null, null, null, null, null, null);
    var conditions = conditions(question, filter);
    return new CaseCondition(
        conditions.sql(),
        conditions.parameters(),
        process == null && filter.equals(CaseFilter.EVERYTHING));
  }

  private CaseConditions conditions(CaseQuestion question, CaseFilter filter) {
    return new CaseConditions(persons::find)
        .matching(question, question.process() == null ? quiet : List.of())
        .visibleBy(filter);
  }

  private List<FoundCase> page(CaseConditions conditions, String order, int page, int size) {
    return statement(
            """
            select * from bk_ledger_case one where %s
            order by %s limit %d offset %d
            """
                .formatted(conditions.sql(), order, size, (long) page * size),
            conditions)
        .query(CaseSearch::found)
        .list();
  }

  private long count(CaseConditions conditions) {
    return statement(
            "select count(*) from bk_ledger_case one where " + conditions.sql(), conditions)
        .query(Long.class)
        .single();
  }

  private StatementSpec statement(String sql, CaseConditions conditions) {
    return database.sql(sql).params(conditions.parameters());
  }

  private static FoundCase found(ResultSet row, int number) throws SQLException {
    var amount = row.getLong("amount_minor");
    var hasAmount = !row.wasNull();
    return new FoundCase(
        row.getString("business_key"),
        row.getString("process"),
        Instant.ofEpochMilli(row.getLong("started_at")),
        Instant.ofEpochMilli(row.getLong("last_at")),
        row.getString("ended_as"),
        hasAmount ? amount : null,
        row.getString("currency"),
        row.getString("supplier"),
        row.getString("location"));
  }
}

package dev.backroom.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the index. One node at a time does, so it may look first and write then. */
@Component
class IndexTables {
  private final JdbcClient database;
  private final JdbcTemplate batches;

  IndexTables(JdbcTemplate batches) {
    this.database = JdbcClient.create(batches);
    this.batches = batches;
  }

  Optional<String> numberOf(String instance) {
    return database
        .sql("select business_key from bk_ledger_instance where instance = ?")
        .param(instance)
        .query(String.class)
        .optional();
  }

  void add(IndexedPart part) {
    addInstances(part);
    addCases(part);
    batches.batchUpdate(
        "insert into bk_ledger_mention (business_key, position) values (?, ?)",
        part.mentions().stream()
            .map(mention -> new Object[] {mention.businessKey(), mention.position()})
            .toList());
    addTerms(part);
  }

  private void addInstances(IndexedPart part) {
    var known =
        known(
            "select instance from bk_ledger_instance where instance in (:keys)",
            part.instances().keySet());
    batches.batchUpdate(
        "insert into bk_ledger_instance (instance, business_key) values (?, ?)",
        part.instances().entrySet().stream()
            .filter(instance -> !known.contains(instance.getKey()))
            .map(instance -> new Object[] {instance.getKey(), instance.getValue()})
            .toList());
  }

  private void addCases(IndexedPart part) {
    var known =
        known(
            "select business_key from bk_ledger_case where business_key in (:keys)",
            part.cases().keySet());
    batches.batchUpdate(
        "insert into bk_ledger_case (business_key, started_at, last_at) values (?, ?, ?)",
        part.cases().entrySet().stream()
            .filter(one -> !known.contains(one.getKey()))
            .map(
                one ->
                    new Object[] {
                      one.getKey(),
                      one.getValue().firstAt.toEpochMilli(),
                      one.getValue().lastAt.toEpochMilli()
                    })
            .toList());
    batches.batchUpdate(
        """
        update bk_ledger_case set last_at = ?, process = coalesce(?, process),
          ended_as = case when ? = 1 then null else coalesce(?, ended_as) end,
          amount_minor = coalesce(?, amount_minor, ?), currency = coalesce(?, currency, ?),
          supplier = coalesce(?, supplier, ?), location = coalesce(?, location, ?),
          category = coalesce(?, category, ?), requester = coalesce(?, requester, ?)
        where business_key = ?
        """,
        part.cases().entrySet().stream().map(one -> row(one.getKey(), one.getValue())).toList());
  }

  private static Object[] row(String businessKey, IndexedCase one) {
    return new Object[] {
      one.lastAt.toEpochMilli(),
      one.process,
      one.process != null && one.endedAs == null ? 1 : 0,
      one.endedAs,
      one.own.amountMinor,
      one.called.amountMinor,
      one.own.currency,
      one.called.currency,
      one.own.supplier,
      one.called.supplier,
      one.own.location,
      one.called.location,
      one.own.category,
      one.called.category,
      one.own.requester,
      one.called.requester,
      businessKey
    };
  }

  private void addTerms(IndexedPart part) {
    var known =
        database
            .sql(
                "select kind, term, business_key from bk_ledger_term where business_key in (:keys)")
            .param("keys", keys(part.cases().keySet()))
            .query(
                (row, number) ->
                    new IndexedPart.Term(row.getString(1), row.getString(2), row.getString(3)))
            .set();
    batches.batchUpdate(
        "insert into bk_ledger_term (kind, term, business_key) values (?, ?, ?)",
        part.terms().stream()
            .filter(term -> !known.contains(term))
            .map(term -> new Object[] {term.kind(), term.term(), term.businessKey()})
            .toList());
  }

  private Set<String> known(String sql, Collection<String> keys) {
    return database.sql(sql).param("keys", keys(keys)).query(String.class).set();
  }

  /** A list in SQL has at least one element; no key is empty. */
  private static List<String> keys(Collection<String> keys) {
    return keys.isEmpty() ? List.of("") : keys.stream().sorted().collect(Collectors.toList());
  }
}

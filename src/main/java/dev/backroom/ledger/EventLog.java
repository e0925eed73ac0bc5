package dev.backroom.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The events of a period, case by case, read row by row however many they are. */
@Component
class EventLog {
  private static final int FETCHED_AT_ONCE = 500;

  private final JdbcTemplate database;
  private final IndexTables index;
  private final TransactionTemplate transaction;

  EventLog(JdbcTemplate database, IndexTables index, TransactionTemplate transaction) {
    this.database = new JdbcTemplate(Objects.requireNonNull(database.getDataSource()));
    this.database.setFetchSize(FETCHED_AT_ONCE);
    this.index = index;
    this.transaction = transaction;
  }

  /** What is not sealed and in the index yet is left out; that is the last seconds. */
  LogPeriod period(Instant from, Instant until) {
    var upTo =
        database.queryForObject("select position from bk_ledger_index where id = 1", Long.class);
    return new LogPeriod(from, until, Objects.requireNonNull(upTo));
  }

  void read(LogPeriod period, Consumer<LogEvent> events) {
    entries(period, entry -> entry.event().ifPresent(events));
  }

  /** Persons appear by reference. */
  void entries(LogPeriod period, Consumer<LogEntry> entries) {
    Map<String, String> instances = new HashMap<>();
    // PostgreSQL would bring all rows at once outside of a transaction.
    transaction.executeWithoutResult(
        begun ->
            database.query(
                """
                select mention.business_key, mention.position, entry.records
                from bk_ledger_mention mention
                join bk_ledger_seal seal on seal.position = mention.position
                join bk_ledger entry on entry.id = seal.entry_id
                where entry.recorded_at >= ? and entry.recorded_at < ? and mention.position <= ?
                order by mention.business_key, mention.position
                """,
                row -> {
                  read(row.getString(1), row.getLong(2), row.getString(3), instances, entries);
                },
                period.from().toEpochMilli(),
                period.until().toEpochMilli(),
                period.upTo()));
  }

  private void read(
      String businessKey,
      long position,
      String records,
      Map<String, String> instances,
      Consumer<LogEntry> entries) {
    var at = 0;
    for (var record : RecordReader.read(position, records)) {
      at++;
      if (businessKey.equals(businessKey(record, instances))) {
        entries.accept(new LogEntry(businessKey, position, at, record));
      }
    }
  }

  private String businessKey(LedgerRecord record, Map<String, String> instances) {
    if (record.businessKey() != null) {
      return record.businessKey();
    }
    return record.instance() == null
        ? ""
        : instances.computeIfAbsent(
            record.instance(), instance -> index.numberOf(instance).orElse(""));
  }
}

package dev.backroom.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Follows the sealed entries and arranges what they say for search. */
@Component
class LedgerIndex {
  private static final int BATCH = 500;

  private final JdbcClient database;
  private final IndexTables tables;
  private final TransactionOperations transaction;

  LedgerIndex(JdbcClient database, IndexTables tables, TransactionOperations transaction) {
    this.database = database;
    this.tables = tables;
    this.transaction = transaction;
  }

  private record Sealed(long position, String records) {}

  @Scheduled(fixedDelayString = "${backroom.ledger.index-every:PT1S}")
  void follow() {
    while (isBehind() && next() == BATCH) {
      // until nothing is left
    }
  }

  private boolean isBehind() {
    return database
        .sql(
            """
            select coalesce((select max(position) from bk_ledger_seal), 0)
              > (select position from bk_ledger_index)
            """)
        .query(Boolean.class)
        .single();
  }

  private int next() {
    Integer indexed = transaction.execute(begun -> indexBatch());
    return indexed == null ? 0 : indexed;
  }

  /** The lock lets one node do it at a time. */
  private int indexBatch() {
    var position =
        database
            .sql("select position from bk_ledger_index where id = 1 for update")
            .query(Long.class)
            .single();
    var entries = after(position);
    if (!entries.isEmpty()) {
      var part = new IndexedPart(tables::numberOf);
      entries.forEach(
          entry ->
              part.add(entry.position(), RecordReader.read(entry.position(), entry.records())));
      tables.add(part);
      database
          .sql("update bk_ledger_index set position = ? where id = 1")
          .param(entries.get(entries.size() - 1).position())
          .update();
    }
    return entries.size();
  }

  private List<Sealed> after(long position) {
    return database
        .sql(
            """
            select seal.position, entry.records from bk_ledger_seal seal
            join bk_ledger entry on entry.id = seal.entry_id
            where seal.position > ? order by seal.position fetch first %d rows only
            """
                .formatted(BATCH))
        .param(position)
        .query((row, number) -> new Sealed(row.getLong(1), row.getString(2)))
        .list();
  }
}

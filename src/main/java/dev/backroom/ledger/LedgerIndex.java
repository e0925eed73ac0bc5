package dev.backroom.ledger;

import dev.backroom.ledger.LedgerFollower.Followed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Follows the sealed entries, arranges what they say for search, and passes it on. */
@Component
class LedgerIndex {
  private static final int BATCH = 500;

  private final JdbcClient database;
  private final IndexTables tables;
  private final List<LedgerFollower> followers;
  private final TransactionOperations transaction;

  LedgerIndex(
      JdbcClient database,
      IndexTables tables,
      List<LedgerFollower> followers,
      TransactionOperations transaction) {
    this.database = database;
    this.tables = tables;
    this.followers = followers;
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
      var records = index(entries, part);
      tables.add(part);
      followers.forEach(follower -> follower.follow(records));
      database
          .sql("update bk_ledger_index set position = ? where id = 1")
          .param(entries.get(entries.size() - 1).position())
          .update();
    }
    return entries.size();
  }

  private List<Followed> index(List<Sealed> entries, IndexedPart part) {
    var sealedAt = sealedAt(entries.get(0).position(), entries.get(entries.size() - 1).position());
    var records = new ArrayList<Followed>();
    for (var entry : entries) {
      var batch = sealedAt.floorEntry(entry.position());
      var place = 0;
      for (var record : RecordReader.read(entry.position(), entry.records())) {
        var businessKey = part.add(entry.position(), record).orElse(null);
        // Without its batch it was tampered with: that is for the verification to tell.
        var sealed = batch == null ? record.at() : Instant.ofEpochMilli(batch.getValue());
        records.add(new Followed(entry.position(), place, sealed, businessKey, record));
        place++;
      }
    }
    return records;
  }

  /** By the first position of each batch. */
  private NavigableMap<Long, Long> sealedAt(long first, long last) {
    var moments = new TreeMap<Long, Long>();
    database
        .sql(
            """
            select first_position, sealed_at from bk_ledger_batch
            where last_position >= ? and first_position <= ?
            """)
        .params(first, last)
        .query(
            row -> {
              moments.put(row.getLong(1), row.getLong(2));
            });
    return moments;
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

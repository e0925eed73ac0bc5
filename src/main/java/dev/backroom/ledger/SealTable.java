package dev.backroom.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the sealer reads and writes; nothing here changes or removes a row. */
@Component
class SealTable {
  private final JdbcClient database;
  private final JdbcTemplate batches;

  SealTable(JdbcTemplate template) {
    this.database = JdbcClient.create(template);
    this.batches = template;
  }

  /** Waits until no other node seals; held until the end of the transaction. */
  void lock() {
    database.sql("select id from bk_ledger_sealer where id = 1 for update").query().singleValue();
  }

  /** Whether an entry came after all that was sealed. */
  boolean hasNewer() {
    return database
        .sql(
            """
            select coalesce((select max(id) from bk_ledger), 0)
              > coalesce((select highest_entry_id from bk_ledger_batch
                  order by last_position desc fetch first 1 row only), 0)
            """)
        .query(Boolean.class)
        .single();
  }

  Optional<Batch> last() {
    return database
        .sql("select * from bk_ledger_batch order by last_position desc fetch first 1 row only")
        .query(SealTable::batch)
        .optional();
  }

  /** The highest id that had been sealed at this moment, or 0. */
  long highestSealedBefore(long moment) {
    return database
        .sql(
            """
            select highest_entry_id from bk_ledger_batch where sealed_at < ?
            order by last_position desc fetch first 1 row only
            """)
        .param(moment)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  List<Entry> unsealed(long after, int atMost) {
    return database
        .sql(
            """
            select id, recorded_at, records from bk_ledger
            where id > ? and not exists (
              select 1 from bk_ledger_seal where entry_id = bk_ledger.id and entry_id > ?)
            order by id fetch first %d rows only
            """
                .formatted(atMost))
        .params(after, after)
        .query((row, number) -> new Entry(row.getLong(1), row.getLong(2), row.getString(3), null))
        .list();
  }

  void add(List<Seal> seals, Batch batch) {
    batches.batchUpdate(
        "insert into bk_ledger_seal (position, entry_id, entry_hash, hash) values (?, ?, ?, ?)",
        seals,
        seals.size(),
        (row, seal) -> {
          row.setLong(1, seal.position());
          row.setLong(2, seal.entryId());
          row.setBytes(3, seal.entryHash().toBytes());
          row.setBytes(4, seal.hash().toBytes());
        });
    database
        .sql(
            """
            insert into bk_ledger_batch (first_position, last_position, merkle_root, head_hash,
              highest_entry_id, sealed_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            batch.firstPosition(),
            batch.lastPosition(),
            batch.root().toBytes(),
            batch.head().toBytes(),
            batch.highestEntryId(),
            batch.sealedAt())
        .update();
  }

  static Batch batch(ResultSet row, int number) throws SQLException {
    return new Batch(
        row.getLong("first_position"),
        row.getLong("last_position"),
        Hash.stored(row.getBytes("merkle_root")),
        Hash.stored(row.getBytes("head_hash")),
        row.getLong("highest_entry_id"),
        row.getLong("sealed_at"));
  }
}

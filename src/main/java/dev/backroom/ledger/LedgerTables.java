package dev.backroom.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The ledger as it stands in a database. */
final class LedgerTables implements LedgerSource {
  private final JdbcTemplate database;
  private final Bounds bounds;

  /**
   * @param connection seen as at this moment, when it has a transaction that repeats its reads
   */
  LedgerTables(Connection connection) {
    this.database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    this.bounds = readBounds();
  }

  @Override
  public Bounds bounds() {
    return bounds;
  }

  private Bounds readBounds() {
    return one(
        """
        select coalesce((select min(position) from bk_ledger_seal), 0) as first_seal,
          coalesce((select max(position) from bk_ledger_seal), 0) as last_seal,
          coalesce((select highest_entry_id from bk_ledger_batch
            where sealed_at < (select sealed_at - %d from bk_ledger_batch
              where last_position = (select max(last_position) from bk_ledger_batch))
            order by last_position desc fetch first 1 row only), 0) as settled
        """
            .formatted(Sealer.LATEST.toMillis()),
        (row, number) -> new Bounds(row.getLong(1), row.getLong(2), row.getLong(3)));
  }

  private <T> T one(String sql, RowMapper<T> mapper) {
    return database.query(sql, mapper).get(0);
  }

  @Override
  public Iterator<SealedEntry> sealed() {
    return pages(
        """
        select position, entry_id, entry_hash, hash, id, recorded_at, records, words
        from bk_ledger_seal left join bk_ledger on id = entry_id
        where position > ? and position <= %d order by position fetch first %d rows only
        """
            .formatted(bounds.lastSeal(), Pages.SIZE),
        LedgerTables::sealedEntry,
        row -> row.seal().position());
  }

  @Override
  public Iterator<Batch> batches() {
    return pages(
        """
        select * from bk_ledger_batch where first_position > ? and first_position <= %d
        order by first_position fetch first %d rows only
        """
            .formatted(Math.max(bounds.lastSeal(), lastBatch()), Pages.SIZE),
        SealTable::batch,
        Batch::firstPosition);
  }

  private long lastBatch() {
    return one(
        "select coalesce(max(first_position), 0) from bk_ledger_batch",
        (row, number) -> row.getLong(1));
  }

  @Override
  public Iterator<Entry> unsealed() {
    return pages(
        """
        select id, recorded_at, records, words from bk_ledger left join bk_ledger_seal on entry_id = id
        where id > ? and position is null order by id fetch first %d rows only
        """
            .formatted(Pages.SIZE),
        LedgerTables::entry,
        Entry::id);
  }

  @Override
  public List<String> acts(String kind) {
    return database.queryForList(
        "select records from bk_ledger where records like ?", String.class, "%" + kind + "%");
  }

  private <T> Iterator<T> pages(
      String sql, RowMapper<T> mapper, java.util.function.ToLongFunction<T> number) {
    return new Pages<>(after -> database.query(sql, mapper, after), number);
  }

  private static SealedEntry sealedEntry(ResultSet row, int number) throws SQLException {
    var seal =
        new Seal(
            row.getLong("position"),
            row.getLong("entry_id"),
            Hash.stored(row.getBytes("entry_hash")),
            Hash.stored(row.getBytes("hash")));
    row.getLong("id");
    return new SealedEntry(seal, row.wasNull() ? null : entry(row, number));
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getLong("id"),
        row.getLong("recorded_at"),
        row.getString("records"),
        row.getString("words"));
  }
}

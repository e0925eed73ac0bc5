package dev.backroom.ledger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Drops the oldest batches with their entries and seals. Their rows in bk_ledger_batch stay, and an
 * entry that is sealed like any other says what was dropped, so that a verification goes on from
 * there.
 */
public final class LedgerRetention {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcTemplate database;

  private LedgerRetention(Connection connection) {
    this.database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
  }

  /** What was dropped: entries between two positions. */
  public record Dropped(long first, long last) {
    public long entries() {
      return last - first + 1;
    }
  }

  /**
   * Whole batches that were sealed before this moment, in one transaction. Needs the right to
   * delete, which the application does not have.
   */
  public static Optional<Dropped> drop(Connection connection, Instant until, Instant now)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      var dropped = new LedgerRetention(connection).drop(until, now, connection);
      connection.commit();
      return dropped;
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private Optional<Dropped> drop(Instant until, Instant now, Connection connection)
      throws SQLException {
    // Nobody seals meanwhile.
    database.queryForObject("select id from bk_ledger_sealer where id = 1 for update", Long.class);
    var source = new LedgerTables(connection);
    var first = source.bounds().firstSeal();
    var last = lastBefore(source.batches(), until);
    if (first == 0 || last == null || last.lastPosition() < first) {
      return Optional.empty();
    }
    var batches = DroppedSegment.hashOf(source.batches(), last.lastPosition());
    database.update(
        "delete from bk_ledger where id in (select entry_id from bk_ledger_seal where position <= ?)",
        last.lastPosition());
    database.update("delete from bk_ledger_seal where position <= ?", last.lastPosition());
    database.update(
        "insert into bk_ledger (recorded_at, records) values (?, ?)",
        now.toEpochMilli(),
        act(first, last, batches, until, now, connection.getMetaData().getUserName()));
    return Optional.of(new Dropped(first, last.lastPosition()));
  }

  private static @Nullable Batch lastBefore(Iterator<Batch> batches, Instant until) {
    Batch last = null;
    while (batches.hasNext()) {
      var batch = batches.next();
      if (batch.sealedAt() >= until.toEpochMilli()) {
        return last;
      }
      last = batch;
    }
    return last;
  }

  private static String act(
      long first, Batch last, Hash batches, Instant until, Instant now, String owner) {
    var records = JSON.createArrayNode();
    records
        .addObject()
        .put("kind", DroppedSegment.KIND)
        .put("at", now.toString())
        .putObject("details")
        .put("first", first)
        .put("last", last.lastPosition())
        .put("sealedBefore", until.toString())
        .put("head", last.head().toString())
        .put("batches", batches.toString())
        .put("databaseUser", owner);
    return records.toString();
  }
}

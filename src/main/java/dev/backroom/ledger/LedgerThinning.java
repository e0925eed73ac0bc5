package dev.backroom.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Drops the entries of one class out of the sealed ledger. Their seals stay, so the chain holds,
 * and entries that are sealed like any other say which positions are empty now.
 */
public final class LedgerThinning {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Positions that one act speaks of. */
  private static final int STRETCH = 100_000;

  private final JdbcTemplate database;
  private final RetentionClass kept;
  private final Instant until;

  private LedgerThinning(Connection connection, RetentionClass kept, Instant until) {
    this.database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    this.kept = kept;
    this.until = until;
  }

  private record Candidate(long position, long id, String records) {}

  /**
   * Those that were recorded before this moment and hold nothing but records of the class, in one
   * transaction. Needs the right to delete, which the application does not have.
   *
   * @return how many
   */
  public static long thin(Connection connection, RetentionClass kept, Instant until, Instant now)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      var thinned =
          new LedgerThinning(connection, kept, until)
              .thin(now, connection.getMetaData().getUserName());
      connection.commit();
      return thinned;
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private long thin(Instant now, String owner) {
    // Nobody seals meanwhile.
    database.queryForObject("select id from bk_ledger_sealer where id = 1 for update", Long.class);
    var last =
        database.queryForObject(
            "select coalesce(max(position), 0) from bk_ledger_seal", Long.class);
    var dropped = 0L;
    for (var first = 1L; last != null && first <= last; first += STRETCH) {
      dropped += thin(first, now, owner);
    }
    return dropped;
  }

  private long thin(long first, Instant now, String owner) {
    var empty = new BitSet();
    var ids = new ArrayList<Object[]>();
    for (var one : candidates(first)) {
      empty.set((int) (one.position() - first));
      ids.add(new Object[] {one.id()});
    }
    if (!ids.isEmpty()) {
      database.batchUpdate("delete from bk_ledger where id = ?", ids);
      database.update(
          "insert into bk_ledger (recorded_at, records) values (?, ?)",
          now.toEpochMilli(),
          act(first, empty, now, owner));
    }
    return ids.size();
  }

  private List<Candidate> candidates(long first) {
    return database
        .query(
            """
            select position, id, records from bk_ledger_seal join bk_ledger on id = entry_id
            where position >= ? and position < ? and recorded_at < ? and (%s)
            """
                .formatted(
                    kept.kinds().stream()
                        .map("records like '%%\"%s\"%%'"::formatted)
                        .collect(Collectors.joining(" or "))),
            (row, number) -> new Candidate(row.getLong(1), row.getLong(2), row.getString(3)),
            first,
            first + STRETCH,
            until.toEpochMilli())
        .stream()
        .filter(one -> kept.holdsAllOf(read(one.records())))
        .toList();
  }

  /** What cannot be read was altered; a verification says so, and it stays. */
  private static JsonNode read(String records) {
    try {
      return JSON.readTree(records);
    } catch (JsonProcessingException altered) {
      return JSON.createArrayNode();
    }
  }

  private String act(long first, BitSet positions, Instant now, String owner) {
    var records = JSON.createArrayNode();
    records
        .addObject()
        .put("kind", ThinnedEntries.KIND)
        .put("at", now.toString())
        .putObject("details")
        .put("class", kept.name())
        .put("recordedBefore", until.toString())
        .put("first", first)
        .put("entries", positions.cardinality())
        .put("positions", ThinnedEntries.text(positions))
        .put("databaseUser", owner);
    return records.toString();
  }
}

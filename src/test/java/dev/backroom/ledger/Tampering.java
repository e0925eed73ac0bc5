package dev.backroom.ledger;

import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What somebody may do to the rows of the ledger who can write its tables. */
final class Tampering {
  private static final int STEP = LedgerInTest.STEP;

  private final JdbcTemplate rows;

  /**
   * One change.
   *
   * @param found what has to be found, neither more nor less
   */
  record Deed(String name, Consumer<Tampering> to, Set<String> found) {}

  Tampering(Connection connection) {
    rows = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
  }

  static String words(Finding finding) {
    return "%s %s %s"
        .formatted(
            finding.kind(),
            finding.what(),
            finding.position() == null ? "id " + finding.entryId() : finding.position());
  }

  /** All that can be done at one position. */
  static List<Deed> at(long p) {
    return Stream.concat(entryAt(p), sealAt(p)).toList();
  }

  private static Stream<Deed> entryAt(long p) {
    var id = p * STEP;
    return Stream.of(
        new Deed(
            "records altered",
            to ->
                to.update(
                    "update bk_ledger set records = replace(records, '}', ' }') where id = ?", id),
            Set.of("ALTERED ENTRY " + p)),
        new Deed(
            "moment altered",
            to -> to.update("update bk_ledger set recorded_at = recorded_at - 1 where id = ?", id),
            Set.of("ALTERED ENTRY " + p)),
        new Deed(
            "words put beside the records",
            to -> to.update("update bk_ledger set words = '{}' where id = ?", id),
            Set.of("INSERTED WORDS " + p)),
        new Deed(
            "entry removed",
            to -> to.update("delete from bk_ledger where id = ?", id),
            Set.of("REMOVED ENTRY " + p)),
        new Deed(
            "entry inserted before",
            to -> to.insert(id - 3, LedgerInTest.records(p)),
            Set.of("INSERTED ENTRY id " + (id - 3))),
        new Deed(
            "entry given another id",
            to -> {
              to.update("delete from bk_ledger where id = ?", id);
              to.update(
                  "insert into bk_ledger (id, recorded_at, records) overriding system value values (?, ?, ?)",
                  id - 4,
                  1_000 + p,
                  LedgerInTest.records(p));
            },
            Set.of("REORDERED ENTRY " + p)));
  }

  private static Stream<Deed> sealAt(long p) {
    var id = p * STEP;
    return Stream.of(
        new Deed(
            "hash of the entry altered in the seal",
            to -> to.seal(p, "entry_hash", Hash.of(new byte[] {1})),
            Set.of("ALTERED SEAL " + p)),
        new Deed(
            "hash of the seal altered",
            to -> to.seal(p, "hash", Hash.of(new byte[] {2})),
            Set.of("ALTERED SEAL " + p)),
        new Deed(
            "seal pointed elsewhere",
            to -> to.update("update bk_ledger_seal set entry_id = ? where position = ?", id + 1, p),
            Set.of("ALTERED SEAL " + p)),
        new Deed(
            "seal removed",
            to -> to.update("delete from bk_ledger_seal where position = ?", p),
            Set.of("REMOVED SEAL " + p)),
        new Deed(
            "seal and entry removed",
            to -> {
              to.update("delete from bk_ledger_seal where position = ?", p);
              to.update("delete from bk_ledger where id = ?", id);
            },
            Set.of("REMOVED SEAL " + p)));
  }

  static List<Deed> between(long p, long q) {
    return List.of(
        new Deed(
            "entries exchanged",
            to -> {
              to.entry(p, q);
              to.entry(q, p);
            },
            Set.of("REORDERED ENTRY " + p, "REORDERED ENTRY " + q)),
        new Deed(
            "seals exchanged",
            to -> to.exchange("entry_id, entry_hash, hash", p, q),
            Set.of("REORDERED SEAL " + p, "REORDERED SEAL " + q)),
        new Deed(
            "entries of seals exchanged",
            to -> to.exchange("entry_id, entry_hash", p, q),
            Set.of("REORDERED SEAL " + p, "REORDERED SEAL " + q)),
        new Deed(
            "ids in seals exchanged",
            to -> to.exchange("entry_id", p, q),
            Set.of("REORDERED ENTRY " + p, "REORDERED ENTRY " + q)));
  }

  static List<Deed> ofBatch(long first, long last) {
    return Stream.of(
            new String[] {"merkle_root", "head_hash"},
            new String[] {"merkle_root"},
            new String[] {"head_hash"})
        .map(
            columns ->
                new Deed(
                    String.join(" and ", columns) + " of the batch altered",
                    to -> Stream.of(columns).forEach(column -> to.batch(first, column)),
                    Set.of("ALTERED BATCH " + first)))
        .toList();
  }

  void update(String sql, Object... parameters) {
    if (rows.update(sql, parameters) != 1) {
      throw new IllegalStateException("Nothing was done by " + sql);
    }
  }

  void execute(String sql) {
    if (rows.update(sql) == 0) {
      throw new IllegalStateException("Nothing was done by " + sql);
    }
  }

  void insert(long id, String records) {
    update(
        "insert into bk_ledger (id, recorded_at, records) overriding system value values (?, ?, ?)",
        id,
        1_000L,
        records);
  }

  private void entry(long p, long from) {
    update(
        "update bk_ledger set recorded_at = ?, records = ? where id = ?",
        1_000 + from,
        LedgerInTest.records(from),
        p * STEP);
  }

  private void seal(long p, String column, Hash hash) {
    update(
        "update bk_ledger_seal set %s = ? where position = ?".formatted(column), hash.toBytes(), p);
  }

  private void batch(long first, String column) {
    update(
        "update bk_ledger_batch set %s = ? where first_position = ?".formatted(column),
        Hash.of(new byte[] {3}).toBytes(),
        first);
  }

  private void exchange(String columns, long p, long q) {
    var read = "select %s from bk_ledger_seal where position = ?".formatted(columns);
    var ofP = rows.queryForMap(read, p).values();
    var ofQ = rows.queryForMap(read, q).values();
    var write =
        "update bk_ledger_seal set %s where position = ?"
            .formatted(columns.replace(",", " = ?,") + " = ?");
    if (columns.contains("entry_id")) {
      update("update bk_ledger_seal set entry_id = -1 where position = ?", q);
    }
    update(write, Stream.concat(ofQ.stream(), Stream.of(p)).toArray());
    update(write, Stream.concat(ofP.stream(), Stream.of(q)).toArray());
  }
}

package dev.backroom.ledger;

import dev.backroom.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger in a database of its own. The entry that is sealed at position p has the id 10 p. */
public final class LedgerInTest {
  static final Instant START = Instant.parse("2024-01-01T10:00:00Z");
  static final int STEP = 10;

  final DriverManagerDataSource source;
  public final JdbcTemplate database;
  private Instant now = START;
  private long written;

  private LedgerInTest(String url) {
    source = new DriverManagerDataSource(url);
    database = new JdbcTemplate(source);
  }

  Instant now() {
    return now;
  }

  static LedgerInTest create() {
    return create(TestDatabase.separate());
  }

  public static LedgerInTest create(String url) {
    var ledger = new LedgerInTest(url);
    new ResourceDatabasePopulator(
            new ClassPathResource("db/migration/V080__ledger.sql"),
            new ClassPathResource("db/migration/V081__ledger_seals.sql"),
            new ClassPathResource("db/migration/V093__ledger_words.sql"))
        .execute(ledger.source);
    return ledger;
  }

  static LedgerInTest existing(String url) {
    return new LedgerInTest(url);
  }

  /** As many entries as this, with ids far enough apart for others to be slipped in. */
  public LedgerInTest write(int entries) {
    return write(
        LongStream.rangeClosed(written + 1, written + entries)
            .mapToObj(LedgerInTest::records)
            .toList());
  }

  LedgerInTest write(List<String> entries) {
    database.batchUpdate(
        "insert into bk_ledger (id, recorded_at, records) overriding system value values (?, ?, ?)",
        IntStream.range(0, entries.size())
            .mapToObj(
                place ->
                    new Object[] {
                      (written + place + 1) * STEP, 1_001 + written + place, entries.get(place)
                    })
            .toList());
    written += entries.size();
    database.execute("alter table bk_ledger alter column id restart with " + (written * STEP + 1));
    return this;
  }

  static String records(long position) {
    return """
        [{"kind":"CASE_STARTED","at":"2026-11-26T10:00:00.%03dZ","businessKey":"PO-2026-%06d","process":"purchaseOrder","details":{"definitionId":"purchaseOrder:1:7","version":1}}]"""
        .formatted(position % 1000, position);
  }

  public LedgerInTest seal() {
    sealer().lookBack(Integer.MAX_VALUE);
    return this;
  }

  /** Nothing that was written up to here may appear late any more. */
  public LedgerInTest settle() {
    pass(Sealer.LATEST.plusSeconds(1));
    return write(1).seal();
  }

  /** Arranges what is sealed for search, as the application does. */
  LedgerInTest index() {
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/V083__ledger_index.sql"))
        .execute(source);
    new LedgerIndex(
            JdbcClient.create(database), new IndexTables(database), List.of(), transaction())
        .follow();
    return this;
  }

  TransactionTemplate transaction() {
    return new TransactionTemplate(new JdbcTransactionManager(source));
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  Sealer sealer() {
    return sealer(new SealTable(database));
  }

  Sealer sealer(SealTable table) {
    return new Sealer(table, transaction(), sealingClock());
  }

  SealingClock sealingClock() {
    return new SealingClock(
        new Clock() {
          @Override
          public Instant instant() {
            return now;
          }

          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }
        });
  }

  VerificationReport verify() {
    return verify(null);
  }

  VerificationReport verify(@Nullable Witness witness) {
    try (var connection = source.getConnection()) {
      return StoredLedger.asOfOneMoment(
          connection, source -> Verification.of(source, witness, now));
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }

  /** What is found once this is done to the tables, in which it is then undone. */
  VerificationReport verifyAfter(List<Tampering.Deed> deeds) {
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      var rows = new Tampering(connection);
      deeds.forEach(deed -> deed.to().accept(rows));
      var report = Verification.of(new LedgerTables(connection), null, now);
      connection.rollback();
      return report;
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }

  Connection connection() throws SQLException {
    return source.getConnection();
  }

  long count(String table) {
    return database.queryForObject("select count(*) from " + table, Long.class);
  }
}

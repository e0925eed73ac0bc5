package dev.backroom.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be done with a ledger that needs no running application: its database is enough. */
public final class StoredLedger {

  private StoredLedger() {}

  /**
   * The heads that were signed, and by whose key.
   *
   * @param file one head a line
   * @param publicKey PEM
   */
  public record SignedHeads(Path file, Path publicKey) {

    /** Those beside the database's file, where there are any. */
    public static Optional<SignedHeads> beside(String databaseUrl) {
      return LedgerPlaces.besideDatabase(databaseUrl)
          .map(
              folder ->
                  new SignedHeads(
                      folder.resolve(LedgerPlaces.CHECKPOINTS),
                      folder.resolve(LedgerPlaces.PUBLIC_KEY)))
          .filter(heads -> Files.exists(heads.publicKey()));
    }

    private Witness read() {
      var lines = Files.isDirectory(file) ? file.resolve(LedgerPlaces.CHECKPOINTS) : file;
      return Witness.read(lines, KeyFile.readPublic(publicKey));
    }
  }

  public static VerificationReport verify(
      Connection database, @Nullable SignedHeads heads, Instant now) throws SQLException {
    // Before the tables: what is signed and delivered meanwhile must not look cut off.
    var witness = heads == null ? null : heads.read();
    return asOfOneMoment(database, source -> Verification.of(source, witness, now));
  }

  public static VerificationReport verify(Path export, @Nullable SignedHeads heads, Instant now) {
    try (var source = LedgerExport.read(export)) {
      return Verification.of(source, heads == null ? null : heads.read(), now);
    }
  }

  /** How many entries were written. */
  public static long export(Connection database, Path file) throws SQLException {
    return asOfOneMoment(database, source -> LedgerWriter.write(source, file));
  }

  static <T> T asOfOneMoment(Connection database, Function<LedgerSource, T> reading)
      throws SQLException {
    var isolation = database.getTransactionIsolation();
    database.setAutoCommit(false);
    database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try {
      return reading.apply(new LedgerTables(database));
    } finally {
      database.rollback();
      database.setTransactionIsolation(isolation);
      database.setAutoCommit(true);
    }
  }
}

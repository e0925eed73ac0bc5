package dev.backroom.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Verifies the ledger as it stands at one moment, whatever is written meanwhile. */
@Component
public class LedgerVerification {
  private final DataSource database;
  private final SealingClock clock;

  LedgerVerification(DataSource database, SealingClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** One at a time: each reads the whole table. */
  public synchronized VerificationReport run() {
    try (var connection = database.getConnection()) {
      return asOfNow(connection, clock.instant());
    } catch (SQLException failure) {
      throw new DataAccessResourceFailureException("The ledger cannot be read", failure);
    }
  }

  static VerificationReport asOfNow(Connection connection, Instant now) throws SQLException {
    var isolation = connection.getTransactionIsolation();
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try {
      return Verification.of(new LedgerTables(connection), now);
    } finally {
      connection.rollback();
      connection.setTransactionIsolation(isolation);
      connection.setAutoCommit(true);
    }
  }
}

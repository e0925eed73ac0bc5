package dev.backroom.ledger;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Verifies the ledger as it stands at one moment, whatever is written meanwhile. */
@Component
public class LedgerVerification {
  private final DataSource database;
  private final LedgerKey key;
  private final LedgerPlaces places;
  private final Verifications verifications;
  private final SealingClock clock;

  LedgerVerification(
      DataSource database,
      LedgerKey key,
      LedgerPlaces places,
      Verifications verifications,
      SealingClock clock) {
    this.database = database;
    this.key = key;
    this.places = places;
    this.verifications = verifications;
    this.clock = clock;
  }

  /** One at a time: each reads the whole table. That it was done is kept. */
  public synchronized VerificationReport run() {
    var report = verify();
    verifications.keep(report);
    return report;
  }

  private VerificationReport verify() {
    var witness = witness();
    try (var connection = database.getConnection()) {
      return StoredLedger.asOfOneMoment(
          connection, source -> Verification.of(source, witness, clock.instant()));
    } catch (SQLException failure) {
      throw new DataAccessResourceFailureException("The ledger cannot be read", failure);
    }
  }

  private @Nullable Witness witness() {
    var file = places.checkpoints().map(folder -> folder.resolve(LedgerPlaces.CHECKPOINTS));
    return file.isPresent() && key.publicKey().isPresent()
        ? Witness.read(file.get(), key.publicKey().get())
        : null;
  }
}

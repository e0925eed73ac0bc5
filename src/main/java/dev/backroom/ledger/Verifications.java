package dev.backroom.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the ledger was verified, and what came of it. */
@Component
public class Verifications {
  private final JdbcClient database;

  Verifications(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param sealed how many entries there were
   * @param found how many things were not as they were sealed
   */
  public record Verified(Instant at, long sealed, long found) {}

  public Optional<Verified> last() {
    return database
        .sql(
            """
            select verified_at, sealed, found from bk_ledger_verification
            order by id desc fetch first 1 row only
            """)
        .query(
            (row, number) ->
                new Verified(
                    row.getTimestamp("verified_at").toInstant(),
                    row.getLong("sealed"),
                    row.getLong("found")))
        .optional();
  }

  void keep(VerificationReport report) {
    database
        .sql(
            """
            insert into bk_ledger_verification (verified_at, sealed, found, witnessed, head)
            values (?, ?, ?, ?, ?)
            """)
        .param(Timestamp.from(report.verifiedAt()))
        .param(report.sealed())
        .param(report.found())
        .param(report.witnessed())
        .param(report.head())
        .update();
  }
}

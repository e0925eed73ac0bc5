package dev.backroom.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the deeds by kind and subject, as the index comes to them. */
@Component
class DeedTable implements LedgerFollower {
  private final JdbcTemplate database;

  DeedTable(JdbcTemplate database) {
    this.database = database;
  }

  @Override
  public void follow(List<Followed> records) {
    var deeds =
        records.stream().map(Deed::of).flatMap(Optional::stream).map(DeedTable::row).toList();
    database.batchUpdate(
        """
        insert into bk_ledger_deed (position, place, kind, subject, done_at, business_key)
        values (?, ?, ?, ?, ?, ?)
        """,
        deeds);
  }

  private static Object[] row(Deed deed) {
    return new Object[] {
      deed.position(),
      deed.place(),
      deed.kind(),
      deed.subject(),
      deed.at().toEpochMilli(),
      deed.businessKey()
    };
  }
}

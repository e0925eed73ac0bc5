package dev.backroom.ledger;

import dev.backroom.ledger.TransactionFacts.Stated;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds entries to the ledger: one row, one statement for all facts of a transaction. */
@Component
class LedgerEntries {
  private final JdbcTemplate database;
  private final RecordText texts;
  private final Clock clock;

  LedgerEntries(JdbcTemplate database, RecordText texts, Clock clock) {
    this.database = database;
    this.texts = texts;
    this.clock = clock;
  }

  void write(List<Stated> facts) {
    var written = texts.of(facts);
    database.update(
        "insert into bk_ledger (recorded_at, records, words) values (?, ?, ?)",
        clock.millis(),
        written.records(),
        written.words());
  }
}

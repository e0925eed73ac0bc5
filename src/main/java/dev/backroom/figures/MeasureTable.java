package dev.backroom.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the measures. */
@Component
class MeasureTable {
  private static final int LONGEST_REASON = 255;

  private final JdbcClient database;
  private final JdbcTemplate batches;

  MeasureTable(JdbcTemplate batches) {
    this.database = JdbcClient.create(batches);
    this.batches = batches;
  }

  /** Those of these cases that a later record may ask for, oldest first. */
  List<Measure> known(Set<String> businessKeys) {
    return businessKeys.isEmpty()
        ? List.of()
        : database
            .sql(
                """
                select name, business_key, happened_at, measured, reason, subject
                from bk_ledger_measure
                where business_key in (:keys) and subject is not null order by id
                """)
            .param("keys", businessKeys)
            .query(MeasureTable::measure)
            .list();
  }

  void add(List<Measure> measures) {
    batches.batchUpdate(
        """
        insert into bk_ledger_measure (name, business_key, happened_at, measured, reason, subject)
        values (?, ?, ?, ?, ?, ?)
        """,
        measures.stream().map(MeasureTable::row).toList());
  }

  private static Object[] row(Measure measure) {
    return new Object[] {
      measure.name(),
      measure.businessKey(),
      measure.at().toEpochMilli(),
      measure.value(),
      shortened(measure),
      measure.subject()
    };
  }

  private static @Nullable String shortened(Measure measure) {
    var reason = measure.reason();
    return reason != null && reason.length() > LONGEST_REASON
        ? reason.substring(0, LONGEST_REASON)
        : reason;
  }

  private static Measure measure(ResultSet row, int number) throws SQLException {
    return new Measure(
        row.getString("name"),
        row.getString("business_key"),
        Instant.ofEpochMilli(row.getLong("happened_at")),
        row.getDouble("measured"),
        row.getString("reason"),
        row.getString("subject"));
  }
}

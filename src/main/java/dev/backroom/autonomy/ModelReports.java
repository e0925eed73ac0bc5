package dev.backroom.autonomy;

import dev.backroom.autonomy.AutonomyChange.Subject;
import dev.backroom.autonomy.AutonomyChanges.Hands;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest report about each model. */
@Component
class ModelReports {
  /** A model is named, and nobody has ever said how it does. */
  static final String UNKNOWN = "UNKNOWN";

  private final JdbcClient database;
  private final AutonomyChanges changes;
  private final Clock clock;

  ModelReports(JdbcClient database, AutonomyChanges changes, Clock clock) {
    this.database = database;
    this.changes = changes;
    this.clock = clock;
  }

  /** One model as it was reported last. */
  record Report(
      String model, ModelHealth health, String reason, String reportedBy, Instant reportedAt) {}

  /** A word of {@link ModelHealth}, or {@link #UNKNOWN}. */
  String healthOf(String model) {
    return database
        .sql("select health from bk_model_health where model = ?")
        .param(model)
        .query(String.class)
        .optional()
        .orElse(UNKNOWN);
  }

  /**
   * @throws DuplicateKeyException when somebody reports a new model at the same moment
   */
  void report(String model, ModelHealth health, String reason, String by) {
    var before = healthOf(model);
    var at = Timestamp.from(clock.instant());
    var known =
        database
            .sql(
                """
                update bk_model_health set health = ?, reason = ?, reported_by = ?, reported_at = ?
                where model = ?
                """)
            .params(health.name(), reason, by, at, model)
            .update();
    if (known == 0) {
      database
          .sql(
              """
              insert into bk_model_health (model, health, reason, reported_by, reported_at)
              values (?, ?, ?, ?, ?)
              """)
          .params(model, health.name(), reason, by, at)
          .update();
    }
    if (!before.equals(health.name())) {
      changes.add(Subject.MODEL, model, before, health.name(), reason, Hands.one(by));
    }
  }

  List<Report> all() {
    return database
        .sql(
            """
            select model, health, reason, reported_by, reported_at from bk_model_health
            order by model
            """)
        .query(
            (row, number) ->
                new Report(
                    row.getString("model"),
                    ModelHealth.valueOf(row.getString("health")),
                    row.getString("reason"),
                    row.getString("reported_by"),
                    row.getTimestamp("reported_at").toInstant()))
        .list();
  }
}

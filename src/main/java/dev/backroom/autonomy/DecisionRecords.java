package dev.backroom.autonomy;

import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The record of every answer; rows are written in the engine's transaction. */
@Component
class DecisionRecords {
  static final String AGREED = "AGREED";
  static final String DISAGREED = "DISAGREED";

  private static final String ALL =
      """
      select d.id, d.business_key, d.asking_process, d.action_name, d.amount_minor, d.model,
        d.ceiling, d.cause, d.granted, d.effective, d.switched_off, d.reason, d.table_version,
        d.decided_at, d.outcome, d.outcome_reason, o.reason_code, o.effect
      from bk_autonomy_decision d left join bk_autonomy_override o on o.decision_id = d.id
      """;

  private final JdbcClient database;
  private final Clock clock;
  private final ApplicationEventPublisher facts;

  DecisionRecords(JdbcClient database, Clock clock, ApplicationEventPublisher facts) {
    this.database = database;
    this.clock = clock;
    this.facts = facts;
  }

  void add(Asked asked, Limit limit) {
    var id = new GeneratedKeyHolder();
    database
        .sql(
            """
            insert into bk_autonomy_decision
              (approval_id, business_key, asking_process, action_name, amount_minor,
               confidence_basis_points, input_age_hours, model, model_health, ceiling, cause,
               granted, effective, switched_off, reason, table_version, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(asked.approvalId())
        .param(asked.businessKey())
        .param(asked.step().process())
        .param(asked.action())
        .param(asked.amountMinor())
        .param(asked.confidenceBasisPoints())
        .param(asked.inputAgeHours())
        .param(asked.model())
        .param(asked.modelHealth())
        .param(limit.ceiling().name())
        .param(asked.ceiling().cause())
        .param(limit.granted().name())
        .param(limit.effective().name())
        .param(limit.stoppedBy().map(KillSwitch::what).orElse(null))
        .param(limit.reason())
        .param(asked.tableVersion())
        .param(Timestamp.from(clock.instant()))
        .update(id, "id");
    facts.publishEvent(
        Fact.of(
            FactKind.AUTONOMY_LIMITED,
            asked.businessKey(),
            Fact.details(
                "decisionId", id.getKey(),
                "step", asked.step().toString(),
                "level", limit.effective().name(),
                "cause", asked.ceiling().cause(),
                "reason", limit.reason())));
  }

  Optional<AutonomyDecision> find(long id) {
    return database
        .sql(ALL + " where d.id = ?")
        .param(id)
        .query(DecisionRecords::decision)
        .optional();
  }

  /** Oldest first. */
  List<AutonomyDecision> of(String businessKey) {
    return database
        .sql(ALL + " where d.business_key = ? order by d.id")
        .param(businessKey)
        .query(DecisionRecords::decision)
        .list();
  }

  Optional<AutonomyDecision> newestOf(String approvalId) {
    return database
        .sql(ALL + " where d.approval_id = ? order by d.id desc limit 1")
        .param(approvalId)
        .query(DecisionRecords::decision)
        .optional();
  }

  void settle(long id, String outcome, String reason) {
    database
        .sql(
            """
            update bk_autonomy_decision set outcome = ?, outcome_reason = ?, outcome_at = ?
            where id = ?
            """)
        .params(outcome, reason, Timestamp.from(clock.instant()), id)
        .update();
  }

  private static AutonomyDecision decision(ResultSet row, int number) throws SQLException {
    return new AutonomyDecision(
        row.getLong("id"),
        row.getString("business_key"),
        row.getString("asking_process"),
        row.getString("action_name"),
        row.getLong("amount_minor"),
        row.getString("model"),
        row.getString("ceiling"),
        row.getString("cause"),
        row.getString("granted"),
        row.getString("effective"),
        row.getString("switched_off"),
        row.getString("reason"),
        row.getLong("table_version"),
        row.getTimestamp("decided_at").toInstant(),
        row.getString("outcome"),
        row.getString("outcome_reason"),
        row.getString("reason_code"),
        row.getString("effect"));
  }
}

package dev.backroom.autonomy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a second person. */
@Component
class Proposals {
  static final String CONFIRMED = "CONFIRMED";
  static final String WITHDRAWN = "WITHDRAWN";

  private static final String OPEN =
      """
      select id, asking_process, action_name, to_level, switch_id, reason, proposed_by, proposed_at
      from bk_autonomy_proposal where closed_at is null
      """;

  private final JdbcClient database;
  private final Clock clock;

  Proposals(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Oldest first. */
  List<Proposal> open() {
    return database.sql(OPEN + " order by id").query(Proposals::proposal).list();
  }

  Optional<Proposal> open(long id) {
    return database.sql(OPEN + " and id = ?").param(id).query(Proposals::proposal).optional();
  }

  void raise(Step step, AutonomyLevel to, String reason, String person) {
    database
        .sql(
            """
            insert into bk_autonomy_proposal
              (asking_process, action_name, to_level, reason, proposed_by, proposed_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(step.process(), step.action(), to.name(), reason, person, now())
        .update();
  }

  void lift(long switchId, String reason, String person) {
    database
        .sql(
            """
            insert into bk_autonomy_proposal (switch_id, reason, proposed_by, proposed_at)
            values (?, ?, ?, ?)
            """)
        .params(switchId, reason, person, now())
        .update();
  }

  /** False when somebody closed it meanwhile. */
  boolean close(long id, String outcome, String person) {
    return database
            .sql(
                """
                update bk_autonomy_proposal set outcome = ?, closed_by = ?, closed_at = ?
                where id = ? and closed_at is null
                """)
            .params(outcome, person, now(), id)
            .update()
        == 1;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Proposal proposal(ResultSet row, int number) throws SQLException {
    var process = row.getString("asking_process");
    var level = row.getString("to_level");
    return new Proposal(
        row.getLong("id"),
        process == null ? null : new Step(process, row.getString("action_name")),
        level == null ? null : AutonomyLevel.valueOf(level),
        row.getObject("switch_id", Long.class),
        row.getString("reason"),
        row.getString("proposed_by"),
        row.getTimestamp("proposed_at").toInstant());
  }
}

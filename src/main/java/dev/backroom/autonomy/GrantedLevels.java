package dev.backroom.autonomy;

import dev.backroom.autonomy.AutonomyChange.Subject;
import dev.backroom.autonomy.AutonomyChanges.Hands;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The level that is granted to each step; without a grant it is the start level. */
@Component
class GrantedLevels {
  private final JdbcClient database;
  private final AutonomyChanges changes;
  private final AutonomySettings settings;
  private final Clock clock;

  GrantedLevels(
      JdbcClient database, AutonomyChanges changes, AutonomySettings settings, Clock clock) {
    this.database = database;
    this.changes = changes;
    this.settings = settings;
    this.clock = clock;
  }

  AutonomyLevel of(Step step) {
    return database
        .sql("select granted from bk_autonomy_level where asking_process = ? and action_name = ?")
        .params(step.process(), step.action())
        .query(String.class)
        .optional()
        .map(AutonomyLevel::valueOf)
        .orElse(settings.startLevel());
  }

  void change(Step step, AutonomyLevel to, String reason, Hands hands) {
    var from = of(step);
    var at = Timestamp.from(clock.instant());
    var changed =
        database
            .sql(
                """
                update bk_autonomy_level set granted = ?, granted_at = ?
                where asking_process = ? and action_name = ?
                """)
            .params(to.name(), at, step.process(), step.action())
            .update();
    if (changed == 0) {
      database
          .sql(
              """
              insert into bk_autonomy_level (asking_process, action_name, granted, granted_at)
              values (?, ?, ?, ?)
              """)
          .params(step.process(), step.action(), to.name(), at)
          .update();
    }
    changes.add(Subject.LEVEL, step.toString(), from.name(), to.name(), reason, hands);
  }
}

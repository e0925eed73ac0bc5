package dev.backroom.autonomy;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the record says about a step: agreement, old inputs and the model, over its latest cases.
 */
@Component
class TrackRecord {
  /** The cause that the table gives when inputs are too old. */
  static final String STALE_INPUT = "STALE_INPUT";

  private final JdbcClient database;
  private final AutonomySettings settings;

  TrackRecord(JdbcClient database, AutonomySettings settings) {
    this.database = database;
    this.settings = settings;
  }

  /** How many of the latest decisions had inputs that were too old. */
  record Staleness(long decisions, long stale) {
    long basisPoints() {
      return decisions == 0 ? 0 : 10_000 * stale / decisions;
    }
  }

  /**
   * Counts where the table allowed AUTO and a person decided, or undid what had been done: only
   * there can people and software be compared.
   */
  Agreement agreement(Step step) {
    return database
        .sql(
            """
            select count(*) as counted,
              coalesce(sum(case when outcome = 'AGREED' then 1 else 0 end), 0) as agreed
            from (
              select outcome from bk_autonomy_decision
              where asking_process = ? and action_name = ? and ceiling = 'AUTO'
                and outcome is not null
              order by id desc limit ?) latest
            """)
        .params(step.process(), step.action(), settings.latestCases())
        .query(Agreement.class)
        .single();
  }

  Staleness staleness(Step step) {
    return database
        .sql(
            """
            select count(*) as decisions,
              coalesce(sum(case when cause = ? then 1 else 0 end), 0) as stale
            from (
              select cause from bk_autonomy_decision
              where asking_process = ? and action_name = ? order by id desc limit ?) latest
            """)
        .params(STALE_INPUT, step.process(), step.action(), settings.latestCases())
        .query(Staleness.class)
        .single();
  }

  /** The model behind the newest of the latest decisions that had one. */
  Optional<String> model(Step step) {
    return database
        .sql(
            """
            select model from (
              select id, model from bk_autonomy_decision
              where asking_process = ? and action_name = ? order by id desc limit ?) latest
            where model is not null order by id desc limit 1
            """)
        .params(step.process(), step.action(), settings.latestCases())
        .query(String.class)
        .optional();
  }

  /** Every step that ever asked or was granted something. */
  List<Step> steps() {
    return database
        .sql(
            """
            select asking_process as process, action_name as action from bk_autonomy_decision
            union
            select asking_process as process, action_name as action from bk_autonomy_level
            order by process, action
            """)
        .query(Step.class)
        .list();
  }

  /** How often people undid what was done by itself, by the cause that the table gave. */
  List<OverrideRate> overrideRates() {
    return database
        .sql(
            """
            select d.asking_process as process, d.action_name as action, d.cause,
              count(*) as automatic, count(o.id) as overridden
            from bk_autonomy_decision d left join bk_autonomy_override o on o.decision_id = d.id
            where d.effective = 'AUTO'
            group by d.asking_process, d.action_name, d.cause
            order by d.asking_process, d.action_name, d.cause
            """)
        .query(OverrideRate.class)
        .list();
  }
}

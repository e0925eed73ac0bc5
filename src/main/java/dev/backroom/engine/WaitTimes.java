package dev.backroom.engine;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long cases waited at their steps, step by step; those that wait longest hold the rest up. */
@Component
public class WaitTimes {
  /** What takes less is work of the software, and no waiting. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private static final String WAITED =
      """
      from ACT_HI_ACTINST step
      join ACT_HI_PROCINST instance on instance.ID_ = step.ROOT_PROC_INST_ID_
      join ACT_RE_PROCDEF model on model.ID_ = instance.PROC_DEF_ID_
      where step.END_TIME_ >= :from and step.END_TIME_ < :until
        and step.ACT_TYPE_ in ('userTask', 'receiveTask', 'serviceTask', 'sendTask',
          'intermediateMessageCatch', 'eventBasedGateway')
      """;

  private final JdbcClient database;

  WaitTimes(JdbcClient database) {
    this.database = database;
  }

  /**
   * The waits at one step that ended in a period.
   *
   * @param process the key of the case's process
   * @param title what that is called
   */
  public record Waits(
      String process,
      String title,
      String activityId,
      String name,
      String type,
      Duration median,
      long count) {}

  /** The longest median first. */
  public List<Waits> longest(Instant from, Instant until, CaseFilter visible, int atMost) {
    return waits(from, until, visible, null, null, atMost);
  }

  /** Of one step, if it was passed at all then. */
  public @Nullable Waits of(
      String process, String activityId, Instant from, Instant until, CaseFilter visible) {
    return waits(from, until, visible, process, activityId, 1).stream().findFirst().orElse(null);
  }

  private List<Waits> waits(
      Instant from,
      Instant until,
      CaseFilter visible,
      @Nullable String process,
      @Nullable String activityId,
      int atMost) {
    var conditions =
        new WorkPart.Conditions(new WorkPart(process, activityId, null, null), visible, until);
    return database
        .sql(
            """
            select instance.PROC_DEF_KEY_, max(model.NAME_), step.ACT_ID_,
              max(coalesce(step.ACT_NAME_, step.ACT_ID_)), step.ACT_TYPE_,
              percentile_cont(0.5) within group (order by step.DURATION_) as median, count(*)
            %s group by instance.PROC_DEF_KEY_, step.ACT_ID_, step.ACT_TYPE_
            having percentile_cont(0.5) within group (order by step.DURATION_) >= :shortest
            order by median desc, step.ACT_ID_ limit %d
            """
                .formatted(WAITED + conditions.sql, atMost))
        .params(conditions.parameters)
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .param("shortest", SHORTEST.toMillis())
        .query(
            (row, number) ->
                new Waits(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    Duration.ofMillis(Math.round(row.getDouble(6))),
                    row.getLong(7)))
        .list();
  }
}

package dev.backroom.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the open cases stand and for how long, in few statements however many they are. */
@Component
public class OpenWork {
  /** Steps that only hold others are left out: the ones inside are the work. */
  private static final String STEPS =
      """
      from ACT_HI_ACTINST step
      join ACT_HI_PROCINST instance on instance.ID_ = step.ROOT_PROC_INST_ID_
      join ACT_RE_PROCDEF model on model.ID_ = instance.PROC_DEF_ID_
      left join ACT_RU_TASK task on task.ID_ = step.TASK_ID_
      left join ACT_RU_INCIDENT incident
        on incident.EXECUTION_ID_ = step.EXECUTION_ID_ and incident.ACTIVITY_ID_ = step.ACT_ID_
      left join ACT_RU_EXT_TASK command on command.ACT_INST_ID_ = step.ID_
      left join ACT_RU_JOB job on job.ID_ = (
        select max(failed.ID_) from ACT_RU_JOB failed
        where failed.EXECUTION_ID_ = step.EXECUTION_ID_ and failed.EXCEPTION_MSG_ is not null)
      %s
      where step.END_TIME_ is null and instance.END_TIME_ is null
        and step.ACT_TYPE_ not in
          ('callActivity', 'subProcess', 'multiInstanceBody', 'transaction', 'adHocSubProcess')
      """;

  /**
   * A case has no amount of its own before a process that it called has worked it out. Variables
   * have an index by their process, and none by their execution.
   */
  private static final String AMOUNTS =
      """
      left join ACT_HI_VARINST amount on amount.PROC_INST_ID_ = instance.ID_
        and amount.EXECUTION_ID_ = instance.ID_ and amount.NAME_ = 'amountMinor'
      left join ACT_HI_VARINST part_amount on part_amount.PROC_INST_ID_ = step.PROC_INST_ID_
        and part_amount.EXECUTION_ID_ = step.PROC_INST_ID_ and part_amount.NAME_ = 'amountMinor'
      left join ACT_HI_VARINST currency on currency.PROC_INST_ID_ = instance.ID_
        and currency.EXECUTION_ID_ = instance.ID_ and currency.NAME_ = 'currency'
      left join ACT_HI_VARINST part_currency on part_currency.PROC_INST_ID_ = step.PROC_INST_ID_
        and part_currency.EXECUTION_ID_ = step.PROC_INST_ID_ and part_currency.NAME_ = 'currency'
      """;

  private final JdbcClient database;
  private final Clock clock;

  OpenWork(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** How much stands in one step for about as long. */
  public record Heap(
      String process,
      String title,
      String activityId,
      String name,
      String type,
      WorkAge age,
      long count,
      Instant oldest,
      long amountMinor,
      @Nullable String currency) {}

  public List<Heap> heaps(CaseFilter visible) {
    var conditions = new WorkPart.Conditions(WorkPart.ALL, visible, clock.instant());
    return database
        .sql(
            """
            select process, title, activity, name, type, age, count(*), min(since), sum(amount),
              min(currency), max(currency)
            from (
              select instance.PROC_DEF_KEY_ as process, model.NAME_ as title, step.ACT_ID_ as activity,
                coalesce(step.ACT_NAME_, step.ACT_ID_) as name, step.ACT_TYPE_ as type,
                step.START_TIME_ as since, coalesce(amount.LONG_, part_amount.LONG_) as amount,
                coalesce(currency.TEXT_, part_currency.TEXT_) as currency,
                case when step.START_TIME_ > :one then 0 when step.START_TIME_ > :two then 1
                  when step.START_TIME_ > :three then 2 else 3 end as age
              %s) steps
            group by process, title, activity, name, type, age order by title, activity, age
            """
                .formatted(STEPS.formatted(AMOUNTS) + conditions.sql))
        .params(conditions.parameters)
        .params(ages())
        .query(OpenWork::heap)
        .list();
  }

  /** The longest waiting first. */
  public List<OpenStep> steps(WorkPart part, CaseFilter visible, int page, int size) {
    var conditions = new WorkPart.Conditions(part, visible, clock.instant());
    return database
        .sql(
            """
            select instance.BUSINESS_KEY_, model.NAME_ as title, step.ACT_ID_,
              coalesce(step.ACT_NAME_, step.ACT_ID_) as name, step.ACT_TYPE_, step.START_TIME_,
              task.ASSIGNEE_, task.DUE_DATE_, coalesce(amount.LONG_, part_amount.LONG_) as amount,
                coalesce(currency.TEXT_, part_currency.TEXT_) as currency,
              coalesce(incident.INCIDENT_MSG_, command.ERROR_MSG_, job.EXCEPTION_MSG_) as trouble,
              (select string_agg(asked.GROUP_ID_, ', ') from ACT_RU_IDENTITYLINK asked
                where asked.TASK_ID_ = task.ID_ and asked.GROUP_ID_ is not null) as groups
            %s order by step.START_TIME_, step.ID_ limit %d offset %d
            """
                .formatted(STEPS.formatted(AMOUNTS) + conditions.sql, size, (long) page * size))
        .params(conditions.parameters)
        .query(OpenWork::step)
        .list();
  }

  public long count(WorkPart part, CaseFilter visible) {
    var conditions = new WorkPart.Conditions(part, visible, clock.instant());
    return database
        .sql("select count(*) " + STEPS.formatted("") + conditions.sql)
        .params(conditions.parameters)
        .query(Long.class)
        .single();
  }

  /** How much of it somebody should look at now, and why. */
  public Map<Attention, Long> toAttend(CaseFilter visible) {
    var conditions = new WorkPart.Conditions(WorkPart.ALL, visible, clock.instant());
    var columns =
        Stream.of(Attention.values())
            .map(attention -> "count(case when %s then 1 end)".formatted(attention.condition()))
            .collect(Collectors.joining(", "));
    return database
        .sql("select " + columns + " " + STEPS.formatted("") + conditions.sql)
        .params(conditions.parameters)
        .query((row, number) -> counts(row))
        .single();
  }

  private static Map<Attention, Long> counts(ResultSet row) throws SQLException {
    var counts = new EnumMap<Attention, Long>(Attention.class);
    for (var attention : Attention.values()) {
      counts.put(attention, row.getLong(attention.ordinal() + 1));
    }
    return counts;
  }

  private Map<String, Object> ages() {
    var now = clock.instant();
    return Map.of(
        "one", Timestamp.from(WorkAge.ONE_TO_THREE_DAYS.begunBy(now)),
        "two", Timestamp.from(WorkAge.THREE_TO_SEVEN_DAYS.begunBy(now)),
        "three", Timestamp.from(WorkAge.OVER_SEVEN_DAYS.begunBy(now)));
  }

  private static Heap heap(ResultSet row, int number) throws SQLException {
    var currency = row.getString(10);
    return new Heap(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        WorkAge.values()[row.getInt(6)],
        row.getLong(7),
        row.getTimestamp(8).toInstant(),
        row.getLong(9),
        currency != null && currency.equals(row.getString(11)) ? currency : null);
  }

  private static OpenStep step(ResultSet row, int number) throws SQLException {
    var amount = row.getLong("amount");
    var hasAmount = !row.wasNull();
    var due = row.getTimestamp("DUE_DATE_");
    var assignee = row.getString("ASSIGNEE_");
    return new OpenStep(
        String.valueOf(row.getString("BUSINESS_KEY_")),
        row.getString("title"),
        row.getString("ACT_ID_"),
        row.getString("name"),
        row.getString("ACT_TYPE_"),
        row.getTimestamp("START_TIME_").toInstant(),
        assignee == null ? row.getString("groups") : assignee,
        due == null ? null : due.toInstant(),
        hasAmount ? amount : null,
        row.getString("currency"),
        row.getString("trouble"));
  }
}

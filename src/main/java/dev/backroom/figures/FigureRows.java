package dev.backroom.figures;

import dev.backroom.ledger.CaseCondition;
import java.util.HashMap;
import java.util.Map;

/** The values of a figure, one by one, in SQL. Values of ours travel as parameters. */
final class FigureRows {
  private static final String PERIOD =
      " and %s.happened_at >= :begin and %s.happened_at < :end and %s";

  private final Figure figure;
  private final CaseCondition condition;
  private final Map<String, Object> parameters;

  FigureRows(Figure figure, FigureQuestion question, CaseCondition condition) {
    this.figure = figure;
    this.condition = condition;
    this.parameters = new HashMap<>(condition.parameters());
    parameters.put("begin", question.from().toEpochMilli());
    parameters.put("end", question.until().toEpochMilli());
    parameters.put("measures", figure.measures());
    parameters.put("completed", CaseMeasurer.COMPLETED);
    if (figure.followedBy() != null) {
      parameters.put("followed_by", figure.followedBy());
    }
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  /** With business_key, happened_at, measured and reason. */
  String sql() {
    return switch (figure.each()) {
      case THING ->
          "select thing.business_key, thing.happened_at, thing.measured, thing.reason" + things("");
      case FOLLOWED ->
          """
          select thing.business_key, thing.happened_at, later.reason,
            case when later.id is null then 0.0e0 else 1.0e0 end as measured"""
              + things(
                  " left join bk_ledger_measure later"
                      + " on later.name = :followed_by and later.subject = thing.subject");
      case COUNT_PER_CASE -> perCase("cast(count(part.id) as double precision)", "left join");
      case SUM_PER_CASE -> perCase("sum(part.measured)", "join");
      case NONE_PER_CASE ->
          perCase("case when count(part.id) = 0 then 1.0e0 else 0.0e0 end", "left join");
    };
  }

  /** With reason: why its values are what they are, as often as it counts. */
  String reasons() {
    return switch (figure.each()) {
      case THING, FOLLOWED -> sql();
      default -> "select part.reason" + cases("join");
    };
  }

  private String things(String joined) {
    return " from bk_ledger_measure thing%s where thing.name in (:measures)".formatted(joined)
        + PERIOD.formatted("thing", "thing", condition.about("thing"));
  }

  private String perCase(String value, String join) {
    return """
        select ended.business_key, ended.happened_at, %s as measured,
          cast(null as varchar(255)) as reason
        %s group by ended.id, ended.business_key, ended.happened_at"""
        .formatted(value, cases(join));
  }

  private String cases(String join) {
    return """
         from bk_ledger_measure ended %s bk_ledger_measure part
          on part.business_key = ended.business_key and part.name in (:measures)
        where ended.name = :completed"""
            .formatted(join)
        + PERIOD.formatted("ended", "ended", condition.about("ended"));
  }
}

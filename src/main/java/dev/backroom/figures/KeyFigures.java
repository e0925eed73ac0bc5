package dev.backroom.figures;

import dev.backroom.ledger.CaseSearch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What the key figures come to, and what they are made of. */
@Component
public class KeyFigures {
  private static final int MOST_REASONS = 50;

  private final FigureSettings settings;
  private final JdbcClient database;
  private final CaseSearch cases;

  KeyFigures(FigureSettings settings, JdbcClient database, CaseSearch cases) {
    this.settings = settings;
    this.database = database;
    this.cases = cases;
  }

  /**
   * What a figure came to, and of how many values.
   *
   * @param value null when nothing was counted: that is not 0
   */
  public record Result(long count, @Nullable Double value) {}

  /** What a part of the period came to. */
  public record Point(Instant from, long count, double value) {}

  /** How often this is why. */
  public record Reason(String reason, long count) {}

  /** One value of those that a figure is made of. */
  public record Counted(
      @Nullable String businessKey, Instant at, double value, @Nullable String reason) {}

  /** Below which values a part of them lies. */
  public record Spread(
      double least, double quarter, double half, double threeQuarters, double most) {}

  public List<Figure> all() {
    return settings.catalogue();
  }

  public Optional<Figure> find(String id) {
    return all().stream().filter(figure -> figure.id().equals(id)).findFirst();
  }

  public Result result(Figure figure, FigureQuestion question) {
    var rows = rows(figure, question);
    return statement(
            "select count(*), %s from (%s) counted".formatted(figure.fold().sql(), rows.sql()),
            rows)
        .query((row, number) -> new Result(row.getLong(1), value(row, 2)))
        .single();
  }

  /** Those parts in which something was counted, from the first to the last. */
  public List<Point> series(Figure figure, FigureQuestion question, Duration step) {
    var rows = rows(figure, question);
    return statement(
            """
            select part, count(*), %s from (
              select (happened_at - :begin) / :step as part, measured from (%s) counted) parted
            group by part order by part
            """
                .formatted(figure.fold().sql(), rows.sql()),
            rows)
        .param("step", step.toMillis())
        .query(
            (row, number) ->
                new Point(
                    question.from().plus(step.multipliedBy(row.getLong(1))),
                    row.getLong(2),
                    row.getDouble(3)))
        .list();
  }

  /** The most frequent first. */
  public List<Reason> reasons(Figure figure, FigureQuestion question) {
    var rows = rows(figure, question);
    return statement(
            """
            select reason, count(*) from (%s) counted where reason is not null
            group by reason order by count(*) desc, reason limit %d
            """
                .formatted(rows.reasons(), MOST_REASONS),
            rows)
        .query((row, number) -> new Reason(row.getString(1), row.getLong(2)))
        .list();
  }

  /** Empty when nothing was counted. */
  public Optional<Spread> spread(Figure figure, FigureQuestion question) {
    var rows = rows(figure, question);
    return statement(
            """
            select count(*), min(measured), percentile_cont(0.25) within group (order by measured),
              percentile_cont(0.5) within group (order by measured),
              percentile_cont(0.75) within group (order by measured), max(measured)
            from (%s) counted
            """
                .formatted(rows.sql()),
            rows)
        .query(
            (row, number) ->
                row.getLong(1) == 0
                    ? Optional.<Spread>empty()
                    : Optional.of(
                        new Spread(
                            row.getDouble(2),
                            row.getDouble(3),
                            row.getDouble(4),
                            row.getDouble(5),
                            row.getDouble(6))))
        .single();
  }

  /** The latest first. */
  public List<Counted> counted(Figure figure, FigureQuestion question, int page, int size) {
    var rows = rows(figure, question);
    return statement(
            """
            select business_key, happened_at, measured, reason from (%s) counted
            order by happened_at desc, business_key, reason, measured limit %d offset %d
            """
                .formatted(rows.sql(), size, (long) page * size),
            rows)
        .query(
            (row, number) ->
                new Counted(
                    row.getString(1),
                    Instant.ofEpochMilli(row.getLong(2)),
                    row.getDouble(3),
                    row.getString(4)))
        .list();
  }

  private FigureRows rows(Figure figure, FigureQuestion question) {
    return new FigureRows(
        figure, question, cases.condition(question.process(), question.visible()));
  }

  private StatementSpec statement(String sql, FigureRows rows) {
    return database.sql(sql).params(rows.parameters());
  }

  private static @Nullable Double value(ResultSet row, int column) throws SQLException {
    var value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }
}

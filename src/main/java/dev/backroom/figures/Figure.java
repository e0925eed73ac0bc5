package dev.backroom.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A key figure as figures.yaml defines it.
 *
 * @param id is also the measure that it counts, where none is named
 * @param definition in the words of an owner
 * @param each what one value is about
 * @param followedBy of {@link Each#FOLLOWED}: the measure that has to follow
 * @param goal that has to be reached, in the unit of its values
 */
public record Figure(
    String id,
    String name,
    String definition,
    Unit unit,
    Fold fold,
    Direction better,
    @DefaultValue("THING") Each each,
    @DefaultValue List<String> measures,
    @Nullable String followedBy,
    @Nullable Double goal) {

  public Figure {
    measures = measures.isEmpty() ? List.of(id) : List.copyOf(measures);
    if ((each == Each.FOLLOWED) != (followedBy != null)) {
      throw new IllegalArgumentException(
          "figures.yaml: %s is FOLLOWED by something or names no followed-by".formatted(id));
    }
  }

  /** What its values are. */
  public enum Unit {
    SECONDS,
    /** 1 and 0, shown in per cent. */
    SHARE,
    NUMBER
  }

  /** Which way is good. */
  public enum Direction {
    LOWER,
    HIGHER
  }

  /** What one value is about. */
  public enum Each {
    THING,
    /** A completed case: how many of the measures it has. */
    COUNT_PER_CASE,
    /** A completed case that has such measures: what they add up to. */
    SUM_PER_CASE,
    /** A completed case: 1 if it has none of the measures. */
    NONE_PER_CASE,
    /** A measure: 1 if another one is about the same subject. */
    FOLLOWED
  }

  /** How the values become one. */
  public enum Fold {
    MEDIAN("percentile_cont(0.5) within group (order by measured)"),
    P95("percentile_cont(0.95) within group (order by measured)"),
    MEAN("avg(measured)"),
    SUM("sum(measured)"),
    /** How many of these times fit into an hour. */
    PER_HOUR("3600.0 * count(*) / nullif(sum(measured), 0)");

    private final String sql;

    Fold(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }
}

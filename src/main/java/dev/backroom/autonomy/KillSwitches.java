package dev.backroom.autonomy;

import dev.backroom.autonomy.KillSwitch.Kind;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The switches that are thrown now, read from the database each time: what was committed before a
 * decision begins counts for it, on whichever node.
 */
@Component
class KillSwitches {
  private final JdbcClient database;
  private final Clock clock;

  KillSwitches(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Oldest first. */
  List<KillSwitch> thrown() {
    return database
        .sql(
            """
            select id, kind, switch_name, reason, thrown_by, thrown_at from bk_autonomy_switch
            where lifted_at is null order by id
            """)
        .query(
            (row, number) ->
                new KillSwitch(
                    row.getLong("id"),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("switch_name"),
                    row.getString("reason"),
                    row.getString("thrown_by"),
                    row.getTimestamp("thrown_at").toInstant()))
        .list();
  }

  Optional<KillSwitch> stopping(Collection<String> processes, Collection<String> systems) {
    return thrown().stream().filter(thrown -> thrown.stops(processes, systems)).findFirst();
  }

  Optional<KillSwitch> find(long id) {
    return thrown().stream().filter(thrown -> thrown.id() == id).findFirst();
  }

  void add(Kind kind, String name, String reason, String person) {
    database
        .sql(
            """
            insert into bk_autonomy_switch (kind, switch_name, reason, thrown_by, thrown_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(kind.name(), name, reason, person, Timestamp.from(clock.instant()))
        .update();
  }

  /** False when somebody lifted it meanwhile. */
  boolean lift(long id) {
    return database
            .sql("update bk_autonomy_switch set lifted_at = ? where id = ? and lifted_at is null")
            .params(Timestamp.from(clock.instant()), id)
            .update()
        == 1;
  }
}

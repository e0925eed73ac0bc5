package dev.backroom.autonomy;

import dev.backroom.autonomy.AutonomyChange.Subject;
import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who changed what, from what to what, and why; nothing is ever changed or removed. */
@Component
class AutonomyChanges {
  private final JdbcClient database;
  private final Clock clock;
  private final ApplicationEventPublisher facts;

  AutonomyChanges(JdbcClient database, Clock clock, ApplicationEventPublisher facts) {
    this.database = database;
    this.clock = clock;
    this.facts = facts;
  }

  /**
   * @param by who changed it, and who confirmed that
   */
  record Hands(String by, @Nullable String confirmedBy) {
    static Hands one(String person) {
      return new Hands(person, null);
    }
  }

  void add(Subject subject, String name, String from, String to, String reason, Hands hands) {
    database
        .sql(
            """
            insert into bk_autonomy_change
              (subject, subject_name, from_value, to_value, reason, changed_by, confirmed_by,
               changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(subject.name())
        .param(name)
        .param(from)
        .param(to)
        .param(reason)
        .param(hands.by())
        .param(hands.confirmedBy())
        .param(Timestamp.from(clock.instant()))
        .update();
    facts.publishEvent(
        Fact.of(
                FactKind.SWITCHED,
                null,
                Fact.details(
                    "subject",
                    subject.name(),
                    "name",
                    name,
                    "before",
                    from,
                    "after",
                    to,
                    "reason",
                    Fact.words(reason),
                    "confirmedBy",
                    hands.confirmedBy()))
            .by(hands.by()));
  }

  /** Newest first. */
  List<AutonomyChange> list(int page, int size) {
    return database
        .sql(
            """
            select subject, subject_name, from_value, to_value, reason, changed_by, confirmed_by,
              changed_at
            from bk_autonomy_change order by id desc limit ? offset ?
            """)
        .params(size, (long) page * size)
        .query(
            (row, number) ->
                new AutonomyChange(
                    Subject.valueOf(row.getString("subject")),
                    row.getString("subject_name"),
                    row.getString("from_value"),
                    row.getString("to_value"),
                    row.getString("reason"),
                    row.getString("changed_by"),
                    row.getString("confirmed_by"),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }
}

package dev.backroom.access;

import dev.backroom.access.AccessChange.Kind;
import dev.backroom.access.AccessChange.State;
import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The table of changes that administrators asked for. */
@Component
class AccessChangeRecord {
  private final JdbcClient database;
  private final ApplicationEventPublisher facts;

  AccessChangeRecord(JdbcClient database, ApplicationEventPublisher facts) {
    this.database = database;
    this.facts = facts;
  }

  long add(WantedChange wanted, String by, Instant now) {
    var key = new GeneratedKeyHolder();
    database
        .sql(
            """
            insert into bk_access_change
              (kind, person, role, scope, cap_minor, valid_from, valid_until, reason, proposed_by,
               proposed_at, state)
            values (:kind, :person, :role, :scope, :cap, :from, :until, :reason, :by, :now, :state)
            """)
        .param("kind", wanted.kind().name())
        .param("person", wanted.person())
        .param("role", wanted.role())
        .param("scope", wanted.scope())
        .param("cap", wanted.capMinor())
        .param("from", EntitlementRecord.timestamp(wanted.from()))
        .param("until", EntitlementRecord.timestamp(wanted.until()))
        .param("reason", wanted.reason())
        .param("by", by)
        .param("now", Timestamp.from(now))
        .param("state", State.PROPOSED.name())
        .update(key, "id");
    var id = key.getKeyAs(Number.class).longValue();
    onRecord(
        by,
        Fact.details(
            "change", id,
            "state", State.PROPOSED.name(),
            "kind", wanted.kind().name(),
            "person", wanted.person(),
            "role", wanted.role(),
            "scope", wanted.scope(),
            "capMinor", wanted.capMinor(),
            "from", wanted.from(),
            "until", wanted.until(),
            "reason", Fact.words(wanted.reason())));
    return id;
  }

  Optional<AccessChange> find(long id) {
    return database
        .sql("select * from bk_access_change where id = ?")
        .param(id)
        .query(AccessChangeRecord::change)
        .optional();
  }

  /** Newest first. */
  List<AccessChange> list(int page, int size) {
    return database
        .sql("select * from bk_access_change order by id desc limit ? offset ?")
        .params(size, (long) page * size)
        .query(AccessChangeRecord::change)
        .list();
  }

  void decide(long id, State state, String by, Instant now) {
    database
        .sql("update bk_access_change set state = ?, decided_by = ?, decided_at = ? where id = ?")
        .params(state.name(), by, Timestamp.from(now), id)
        .update();
    onRecord(by, Fact.details("change", id, "state", state.name()));
  }

  private void onRecord(String by, Map<String, Object> details) {
    facts.publishEvent(Fact.of(FactKind.ACCESS_CHANGED, null, details).by(by));
  }

  private static AccessChange change(ResultSet row, int number) throws SQLException {
    var cap = row.getLong("cap_minor");
    var capped = !row.wasNull();
    return new AccessChange(
        row.getLong("id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("person"),
        row.getString("role"),
        row.getString("scope"),
        capped ? cap : null,
        EntitlementRecord.instant(row.getTimestamp("valid_from")),
        EntitlementRecord.instant(row.getTimestamp("valid_until")),
        row.getString("reason"),
        row.getString("proposed_by"),
        row.getTimestamp("proposed_at").toInstant(),
        State.valueOf(row.getString("state")),
        row.getString("decided_by"),
        EntitlementRecord.instant(row.getTimestamp("decided_at")));
  }
}

package dev.backroom.access;

import dev.backroom.access.Entitlement.Origin;
import dev.backroom.access.Entitlement.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of who holds which role: rows are added and ended, never deleted. */
@Component
class EntitlementRecord {
  private static final String VALID =
      """
      select * from bk_entitlement
      where valid_from <= :last and (valid_until is null or valid_until > :first and valid_until > valid_from)
      """;

  private final JdbcClient database;

  EntitlementRecord(JdbcClient database) {
    this.database = database;
  }

  record Wanted(
      String person,
      String role,
      @Nullable String scope,
      @Nullable Long capMinor,
      Instant from,
      @Nullable Instant until) {}

  /** Serializes whoever writes, on all nodes, until the transaction ends. */
  void lock() {
    database.sql("select id from bk_access_lock where id = 1 for update").query().singleValue();
  }

  boolean isEmpty() {
    return database.sql("select count(*) from bk_entitlement").query(Long.class).single() == 0;
  }

  void grant(Wanted wanted, Origin origin) {
    database
        .sql(
            """
            insert into bk_entitlement
              (person, role, scope, cap_minor, valid_from, valid_until, source, granted_by,
               confirmed_by, reason)
            values (:person, :role, :scope, :cap, :from, :until, :source, :by, :confirmed, :reason)
            """)
        .param("person", wanted.person())
        .param("role", wanted.role())
        .param("scope", wanted.scope())
        .param("cap", wanted.capMinor())
        .param("from", Timestamp.from(wanted.from()))
        .param("until", timestamp(wanted.until()))
        .param("source", origin.source().name())
        .param("by", origin.by())
        .param("confirmed", origin.confirmedBy())
        .param("reason", origin.reason())
        .update();
  }

  /** What had not begun by then never counts; its row stays. */
  void end(Entitlement entitlement, Instant until, Origin origin, Instant now) {
    var end = until.isBefore(entitlement.validFrom()) ? entitlement.validFrom() : until;
    database
        .sql(
            """
            update bk_entitlement set valid_until = :until, ending_source = :source, ended_by = :by,
              ending_confirmed_by = :confirmed, ending_reason = :reason, ended_at = :now
            where id = :id
            """)
        .param("until", Timestamp.from(end))
        .param("source", origin.source().name())
        .param("by", origin.by())
        .param("confirmed", origin.confirmedBy())
        .param("reason", origin.reason())
        .param("now", Timestamp.from(now))
        .param("id", entitlement.id())
        .update();
  }

  /** All that a person holds at some moment of the span. */
  List<Entitlement> of(String person, Span span) {
    return valid(VALID + " and person = :key order by role, scope, id", person, span);
  }

  List<Entitlement> ofRole(String role, Span span) {
    return valid(VALID + " and role = :key order by person, scope, id", role, span);
  }

  private List<Entitlement> valid(String sql, String key, Span span) {
    return database
        .sql(sql)
        .param("first", Timestamp.from(span.first()))
        .param("last", Timestamp.from(span.last()))
        .param("key", key)
        .query(EntitlementRecord::entitlement)
        .list();
  }

  /** Those for exactly this role and scope, oldest first, whether they still hold or not. */
  List<Entitlement> history(String person, String role, @Nullable String scope) {
    return database
        .sql(
            """
            select * from bk_entitlement
            where person = :person and role = :role and coalesce(scope, '') = :scope order by id
            """)
        .param("person", person)
        .param("role", role)
        .param("scope", scope == null ? "" : scope)
        .query(EntitlementRecord::entitlement)
        .list();
  }

  Optional<Entitlement> newest(String person, String role, @Nullable String scope) {
    var all = history(person, role, scope);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** Everybody who is on record, whether he still holds something or not. */
  List<String> people() {
    return database
        .sql("select distinct person from bk_entitlement order by person")
        .query(String.class)
        .list();
  }

  /** Whose entitlements begin or end after the one moment and up to the other. */
  List<String> changingBetween(Instant after, Instant upTo) {
    return database
        .sql(
            """
            select distinct person from bk_entitlement
            where valid_from > :after and valid_from <= :upTo
               or valid_until > :after and valid_until <= :upTo
            """)
        .param("after", Timestamp.from(after))
        .param("upTo", Timestamp.from(upTo))
        .query(String.class)
        .list();
  }

  private static Entitlement entitlement(ResultSet row, int number) throws SQLException {
    var cap = row.getLong("cap_minor");
    var capped = !row.wasNull();
    return new Entitlement(
        row.getLong("id"),
        row.getString("person"),
        row.getString("role"),
        row.getString("scope"),
        capped ? cap : null,
        row.getTimestamp("valid_from").toInstant(),
        instant(row.getTimestamp("valid_until")),
        new Origin(
            Source.valueOf(row.getString("source")),
            row.getString("granted_by"),
            row.getString("confirmed_by"),
            row.getString("reason")),
        row.getString("ending_source") == null
            ? null
            : new Origin(
                Source.valueOf(row.getString("ending_source")),
                row.getString("ended_by"),
                row.getString("ending_confirmed_by"),
                row.getString("ending_reason")));
  }

  static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}

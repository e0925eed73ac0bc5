package dev.backroom.ledger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Erases personal data: who stands behind a reference, and what people wrote. Records and seals
 * stay as they are, and the ledger records the act.
 */
public final class LedgerErasure {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcTemplate database;
  private final String owner;

  private LedgerErasure(Connection connection) throws SQLException {
    this.database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    this.owner = connection.getMetaData().getUserName();
  }

  private interface Work {
    int done(LedgerErasure erasure);
  }

  private record Row(long id, String records, @Nullable String words) {}

  /**
   * What people wrote in a case, wherever it contains a text, in any case of letters. Needs the
   * right to change the ledger, which the application does not have.
   *
   * @param containing empty for all that they wrote
   * @return how many texts
   */
  public static int words(Connection connection, String businessKey, String containing, Instant now)
      throws SQLException {
    return inTransaction(
        connection,
        erasure -> erasure.words(businessKey, containing.toLowerCase(Locale.ROOT), now));
  }

  /**
   * Who stands behind the reference of a person.
   *
   * @return 0 when nothing is on record of him
   */
  public static int person(Connection connection, String login, Instant now) throws SQLException {
    return inTransaction(connection, erasure -> erasure.person(login, now));
  }

  private static int inTransaction(Connection connection, Work work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      var done = work.done(new LedgerErasure(connection));
      connection.commit();
      return done;
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private int words(String businessKey, String containing, Instant now) {
    var instances =
        new HashSet<>(
            database.queryForList(
                "select instance from bk_ledger_instance where business_key = ?",
                String.class,
                businessKey));
    var erased = new TreeSet<String>();
    rows(businessKey).forEach(row -> erase(row, businessKey, instances, containing, erased));
    if (!erased.isEmpty()) {
      var act = record(ErasedWords.KIND, now).put("businessKey", businessKey);
      ArrayNode references = details(act).putArray(ErasedWords.REFERENCES);
      erased.forEach(references::add);
      write(act, now);
    }
    return erased.size();
  }

  private List<Row> rows(String businessKey) {
    return database.query(
        """
        select entry.id, entry.records, entry.words from bk_ledger_mention mention
        join bk_ledger_seal seal on seal.position = mention.position
        join bk_ledger entry on entry.id = seal.entry_id
        where mention.business_key = ? and entry.words is not null order by entry.id
        """,
        (row, number) -> new Row(row.getLong(1), row.getString(2), row.getString(3)),
        businessKey);
  }

  /** The words of other cases in the same transaction stay. */
  private void erase(
      Row row, String businessKey, Set<String> instances, String containing, Set<String> erased) {
    var words = WrittenWords.read(row.words());
    var own = new TreeSet<String>();
    RecordReader.read(null, row.records()).stream()
        .filter(record -> LedgerRecords.isOf(record, businessKey, instances))
        .forEach(record -> own.addAll(WrittenWords.referencesIn(record.details().toString())));
    own.removeIf(reference -> !contains(words.of(reference), containing));
    if (!own.isEmpty()) {
      own.forEach(words::erase);
      erased.addAll(own);
      database.update("update bk_ledger set words = ? where id = ?", words.toJson(), row.id());
    }
  }

  private static boolean contains(@Nullable String text, String wanted) {
    return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  private int person(String login, Instant now) {
    var references =
        database.queryForList(
            "select reference from bk_ledger_person where person = ?", String.class, login);
    for (var reference : references) {
      database.update("delete from bk_ledger_person where reference = ?", reference);
      var act = record("PERSON_ERASED", now);
      details(act).put("reference", reference);
      write(act, now);
    }
    return references.size();
  }

  private static ObjectNode record(String kind, Instant now) {
    return JSON.createObjectNode().put("kind", kind).put("at", now.toString());
  }

  private ObjectNode details(ObjectNode act) {
    return act.putObject("details").put("databaseUser", owner);
  }

  private void write(ObjectNode act, Instant now) {
    database.update(
        "insert into bk_ledger (recorded_at, records) values (?, ?)",
        now.toEpochMilli(),
        JSON.createArrayNode().add(act).toString());
  }
}

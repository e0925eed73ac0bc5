package dev.backroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Personal data goes out of the ledger, and everything else stays provable. */
class LedgerErasureTest {
  private static final String KEY = "PO-2026-000001";
  private static final String OTHER = "PO-2026-000002";

  private final LedgerInTest ledger = LedgerInTest.create();
  private final WrittenWords words = new WrittenWords();
  private String complaint = "";
  private String greeting = "";
  private String elsewhere = "";

  /** One transaction about two cases, in which somebody wrote three texts. */
  @BeforeEach
  void write() {
    complaint = words.add("Mrs Miller called: she is cross");
    greeting = words.add("Thank you");
    elsewhere = words.add("Mr Miller agrees");
    ledger.write(1);
    ledger.database.update(
        "insert into bk_ledger (id, recorded_at, records, words) overriding system value values (20, 1002, ?, ?)",
        "[%s,%s]"
            .formatted(
                """
                {"kind":"TASK_COMPLETED","at":"2026-11-26T10:00:00Z","businessKey":"%s","details":{"changed":{"comment":"%s","answer":"%s"}}}"""
                    .formatted(KEY, complaint, greeting),
                """
                {"kind":"TASK_COMPLETED","at":"2026-11-26T10:00:00Z","businessKey":"%s","details":{"changed":{"comment":"%s"}}}"""
                    .formatted(OTHER, elsewhere)),
        words.toJson());
    ledger.database.execute("alter table bk_ledger alter column id restart with 31");
    ledger.seal().index();
  }

  @Test
  void erasesWhatWasWrittenInOneCaseAndStaysIntact() throws SQLException {
    assertThat(erase(KEY, "miller")).isEqualTo(1);

    assertThat(told(KEY)).contains("(erased)", "Thank you").doesNotContain("Miller", complaint);
    assertThat(told(OTHER)).contains("Mr Miller agrees");
    assertThat(stored()).doesNotContain("Mrs Miller", complaint);
    assertThat(ledger.verify().findings()).as("before the act is sealed").isEmpty();
    ledger.seal();
    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(erase(KEY, "miller")).as("again").isZero();
    assertThat(erase(KEY, "")).as("all that is left").isEqualTo(1);
    assertThat(told(KEY)).doesNotContain("Thank you");
    assertThat(told(OTHER)).contains("Mr Miller agrees");
  }

  @Test
  void findsWordsThatWereAlteredAddedOrTakenAway() throws SQLException {
    assertThat(found("update bk_ledger set words = replace(words, 'cross', 'happy') where id = 20"))
        .containsExactly("ALTERED WORDS 2");
    assertThat(found("update bk_ledger set words = 'what' where id = 20"))
        .containsExactly("ALTERED WORDS 2");
    assertThat(found("update bk_ledger set words = null where id = 20"))
        .containsExactly("REMOVED WORDS 2");
    assertThat(
            found(
                "update bk_ledger set words = (select words from bk_ledger where id = 20) where id = 10"))
        .containsExactly("INSERTED WORDS 1");
    assertThat(found("update bk_ledger set words = '{}' where id = 10"))
        .containsExactly("INSERTED WORDS 1");
  }

  /** Whoever reads the case sees no words that nobody wrote. */
  @Test
  void tellsNothingThatWasAltered() {
    ledger.database.update("update bk_ledger set words = replace(words, 'cross', 'happy')");

    assertThat(told(KEY)).contains("(altered", "Thank you").doesNotContain("Miller");
  }

  /** Whoever takes the act away as well takes an entry out of the chain. */
  @Test
  void findsAnErasureWhoseActIsGone() throws SQLException {
    erase(KEY, "miller");
    ledger.seal();

    assertThat(found("delete from bk_ledger where records like '%WORDS_ERASED%'"))
        .containsExactly("REMOVED WORDS 2", "REMOVED ENTRY 3");
  }

  @Test
  void erasesWhoStandsBehindAReference() throws SQLException {
    ledger.database.update(
        "insert into bk_ledger_person (reference, person) values ('p-1', 'maria')");

    assertThat(person("maria")).isEqualTo(1);

    assertThat(ledger.count("bk_ledger_person")).isZero();
    assertThat(
            ledger.database.queryForObject(
                "select records from bk_ledger where records like '%PERSON_ERASED%'", String.class))
        .contains("p-1")
        .doesNotContain("maria");
    assertThat(person("maria")).as("again").isZero();
  }

  /** Nobody gets a false alarm into the ledger by giving his text the look of a reference. */
  @Test
  void takesNoForeignTextForAReference() {
    assertThat(WrittenWords.isReference(complaint)).isTrue();
    assertThat(WrittenWords.referencesIn("[\"w-1\",\"" + greeting + "\"]"))
        .isEqualTo(Set.of(greeting));
  }

  private int erase(String businessKey, String containing) throws SQLException {
    try (var connection = ledger.connection()) {
      return LedgerErasure.words(connection, businessKey, containing, ledger.now());
    }
  }

  private int person(String login) throws SQLException {
    try (var connection = ledger.connection()) {
      return LedgerErasure.person(connection, login, ledger.now());
    }
  }

  private List<String> found(String... statements) {
    var deeds =
        List.of(statements).stream()
            .map(sql -> new Tampering.Deed(sql, rows -> rows.execute(sql), Set.of()))
            .toList();
    return ledger.verifyAfter(deeds).findings().stream().map(Tampering::words).toList();
  }

  private String told(String businessKey) {
    var database = JdbcClient.create(ledger.database);
    return new LedgerRecords(
            database,
            new NamedRecords(
                new PersonReferences(database, new JdbcTransactionManager(ledger.source))))
        .of(businessKey)
        .toString();
  }

  private String stored() {
    return String.join(
        "\n",
        ledger.database.queryForList(
            "select coalesce(words, '') from bk_ledger where id = 20", String.class));
  }
}

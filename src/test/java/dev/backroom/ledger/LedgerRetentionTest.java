package dev.backroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerRetentionTest {
  private static final Duration DAY = Duration.ofDays(1);

  private static final String LOOK =
      """
      [{"kind":"CASE_VIEWED","at":"2024-01-02T10:00:00Z","businessKey":"PO-1","details":{}}]""";
  private static final String LOOK_AND_DEED =
      """
      [{"kind":"FORM_OPENED","at":"2024-01-02T10:00:00Z","businessKey":"PO-1","details":{}},
       {"kind":"TASK_COMPLETED","at":"2024-01-02T10:00:00Z","businessKey":"PO-1","details":{}}]""";

  private final LedgerInTest ledger = LedgerInTest.create();

  @TempDir Path directory;

  @Test
  void dropsWhatWasSealedBeforeAndLeavesRootHeadAndAct() throws SQLException {
    days(4);

    assertThat(drop(2)).hasValueSatisfying(dropped -> assertThat(dropped.entries()).isEqualTo(20));

    assertThat(ledger.count("bk_ledger")).as("two days and the act").isEqualTo(21);
    assertThat(ledger.count("bk_ledger_batch")).isEqualTo(4);
    assertThat(report().dropped()).isEqualTo(20);
    assertThat(report().unsealed()).isOne();
    ledger.seal();
    assertThat(report().sealed()).isEqualTo(21);
    assertThat(report().found()).isZero();
  }

  @Test
  void dropsMoreLaterAndAtLastAllButTheActs() throws SQLException {
    days(4);
    drop(1);
    ledger.seal();

    assertThat(drop(3)).hasValueSatisfying(dropped -> assertThat(dropped.first()).isEqualTo(11));
    assertThat(report().found()).isZero();
    assertThat(drop(3)).as("again").isEmpty();
    assertThat(drop(99)).isPresent();

    assertThat(report().found()).isZero();
    assertThat(ledger.count("bk_ledger_seal")).isZero();
    ledger.seal();
    assertThat(report().found()).isZero();
    assertThat(report().sealed()).isEqualTo(2);
  }

  @Test
  void findsWhatIsDoneToTheLedgerAfterwards() throws SQLException {
    days(4);
    drop(2);
    ledger.seal();

    assertThat(found("delete from bk_ledger_batch where first_position = 1"))
        .contains("ALTERED BATCH 1");
    assertThat(found("update bk_ledger_batch set merkle_root = head_hash where first_position = 1"))
        .containsExactly("ALTERED BATCH 1");
    assertThat(found("update bk_ledger set records = '[]' where id = 250"))
        .containsExactly("ALTERED ENTRY 25");
    assertThat(found("delete from bk_ledger where records like '%LEDGER_DROPPED%'"))
        .as("the seals before position 21 and the act are gone")
        .containsExactlyInAnyOrder("REMOVED SEAL 1", "REMOVED ENTRY 41");
  }

  @Test
  void dropsWhoLookedAndKeepsWhatWasDone() throws SQLException {
    days(1);
    ledger.write(List.of(LOOK, LOOK_AND_DEED, LOOK)).seal();
    ledger.pass(DAY);
    days(1);

    assertThat(thin(RetentionClass.LOOKS)).isEqualTo(2);

    assertThat(ledger.count("bk_ledger")).as("what was done, and the act").isEqualTo(22);
    assertThat(ledger.count("bk_ledger_seal")).isEqualTo(23);
    ledger.seal();
    assertThat(report().found()).isZero();
    assertThat(thin(RetentionClass.LOOKS)).as("again").isZero();
    assertThat(found("delete from bk_ledger where id = 120")).containsExactly("REMOVED ENTRY 12");
    assertThat(found("delete from bk_ledger where records like '%LEDGER_THINNED%'"))
        .contains("REMOVED ENTRY 11", "REMOVED ENTRY 13");
    assertThat(drop(99)).isPresent();
    assertThat(report().found()).isZero();
  }

  private long thin(RetentionClass kept) throws SQLException {
    try (var connection = ledger.connection()) {
      return LedgerThinning.thin(connection, kept, ledger.now(), ledger.now());
    }
  }

  @Test
  void takesNoDropForRightThatIsNotOnRecord() {
    days(3);

    assertThat(
            found(
                "delete from bk_ledger where id <= 100",
                "delete from bk_ledger_seal where position <= 10"))
        .containsExactly("REMOVED SEAL 1");
  }

  @Test
  void stillAgreesWithHeadsThatWereSignedBefore() throws Exception {
    var settings =
        new LedgerSettings(
            true, directory.resolve("key.pem").toString(), true, "", Set.of(), Set.of());
    var key = new LedgerKey(new LedgerPlaces(settings, ""), settings);
    days(3);
    var head = new SealTable(ledger.database).last().orElseThrow();
    var file =
        Files.writeString(
            directory.resolve("heads"),
            key.sign(head.lastPosition(), head.head(), ledger.now()).orElseThrow().line());
    drop(99);

    var report = ledger.verify(Witness.read(file, key.publicKey().orElseThrow()));

    assertThat(report.findings()).isEmpty();
    assertThat(report.witnessed()).isEqualTo(30);
  }

  /** Ten entries a day, sealed at the end of each. */
  private void days(int days) {
    for (int day = 0; day < days; day++) {
      ledger.write(10).seal();
      ledger.pass(DAY);
    }
  }

  private Optional<LedgerRetention.Dropped> drop(int days) throws SQLException {
    try (var connection = ledger.connection()) {
      return LedgerRetention.drop(
          connection, LedgerInTest.START.plus(DAY.multipliedBy(days)), ledger.now());
    }
  }

  private VerificationReport report() {
    return ledger.verify();
  }

  private List<String> found(String... statements) {
    var deeds =
        List.of(statements).stream()
            .map(sql -> new Tampering.Deed(sql, rows -> rows.execute(sql), java.util.Set.of()))
            .toList();
    return ledger.verifyAfter(deeds).findings().stream().map(Tampering::words).toList();
  }
}

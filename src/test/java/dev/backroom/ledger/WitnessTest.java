package dev.backroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody does who can write the tables and knows how the chain is made. */
class WitnessTest {
  private final LedgerInTest ledger = LedgerInTest.create();
  private final List<Checkpoint> delivered = new ArrayList<>();

  @TempDir Path directory;
  private LedgerKey key;
  private HeadSigner signer;

  @BeforeEach
  void sealFourBatchesAndSignEach() {
    key = key("key.pem");
    signer = signer(key);
    for (int batch = 0; batch < 4; batch++) {
      writeAndSign(6);
    }
  }

  @Test
  void agreesUpToTheLastSignedHead() {
    ledger.write(3).seal();

    var report = verify();

    assertThat(report.findings()).isEmpty();
    assertThat(report.witnessed()).isEqualTo(24);
    assertThat(report.sealed()).isEqualTo(27);
  }

  @Test
  void findsATailThatWasCutOff() {
    cutOffAfter(12);

    assertThat(ledger.verify().findings()).as("the chain alone").isEmpty();
    var report = verify();
    assertThat(report.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Finding.Kind.CUT_OFF);
              assertThat(finding.position()).isEqualTo(13);
              assertThat(finding.lastPosition()).isEqualTo(24);
            });
    assertThat(report.witnessed()).isEqualTo(12);
  }

  @Test
  void findsATableThatWasEmptied() {
    cutOffAfter(0);

    assertThat(verify().findings())
        .extracting(Tampering::words)
        .containsExactly("CUT_OFF CHECKPOINT 1");
  }

  @Test
  void findsAChainThatWasMadeAnew() {
    ledger.database.update(
        "update bk_ledger set records = '[]' where id = ?", 15 * LedgerInTest.STEP);
    ledger.database.update("delete from bk_ledger_seal where position > 12");
    ledger.database.update("delete from bk_ledger_batch where last_position > 12");
    ledger.seal();

    assertThat(ledger.verify().findings()).as("the chain alone").isEmpty();
    var report = verify();
    assertThat(report.findings())
        .filteredOn(finding -> finding.kind() == Finding.Kind.RECOMPUTED)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.position()).isEqualTo(13);
              assertThat(finding.lastPosition()).isEqualTo(18);
            });
    assertThat(report.witnessed()).isEqualTo(12);
  }

  @Test
  void findsAnOldCopyThatWasRestoredAndGoneOnWith() {
    cutOffAfter(12);
    ledger.pass(Duration.ofMinutes(2));
    writeAndSign(30);

    assertThat(ledger.verify().findings()).as("the chain alone").isEmpty();
    assertThat(verify().findings())
        .extracting(Tampering::words)
        .containsExactly("RECOMPUTED CHECKPOINT 13");
  }

  @Test
  void findsHeadsThatSomebodyElseSigned() {
    var stranger = key("stranger.pem");
    delivered.add(stranger.sign(30, Hash.of(new byte[] {1}), LedgerInTest.START).orElseThrow());
    delivered.add(stranger.sign(18, Hash.of(new byte[] {1}), LedgerInTest.START).orElseThrow());

    var report = verify();

    assertThat(report.findings())
        .extracting(Finding::note)
        .containsExactlyInAnyOrder(
            "line 5 of the signed heads was not signed by us",
            "line 6 of the signed heads was not signed by us");
    assertThat(report.witnessed()).isEqualTo(24);
  }

  @Test
  void doesNotTakeAnAlteredHeadForOurs() {
    var last = delivered.remove(3);
    delivered.add(
        new Checkpoint(last.count(), last.head(), last.at().plusSeconds(1), last.signature()));

    var report = verify();

    assertThat(report.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.FORGED);
    assertThat(report.witnessed()).isEqualTo(18);
  }

  @Test
  void namesALineThatCannotBeRead() throws IOException {
    var file = deliver();
    Files.writeString(file, "{\"count\":12", StandardOpenOption.APPEND);

    assertThat(ledger.verify(Witness.read(file, key.publicKey().orElseThrow())).findings())
        .extracting(Finding::note)
        .containsExactly("line 5 of the signed heads was not signed by us");
  }

  @Test
  void signsAfterAThousandEntriesOrAMinute() {
    ledger.write(999).seal();
    signer.sign(999);
    assertThat(delivered).hasSize(4);
    ledger.write(1).seal();
    signer.sign(1);
    assertThat(delivered).hasSize(5);

    ledger.write(1).seal();
    signer.sign(1);
    signer.sign(0);
    assertThat(delivered).as("not yet").hasSize(5);
    ledger.pass(Duration.ofMinutes(1));
    signer.sign(0);
    assertThat(delivered).hasSize(6);

    ledger.pass(Duration.ofMinutes(1));
    signer.sign(0);
    assertThat(delivered).as("nothing new").hasSize(6);
    assertThat(verify().witnessed()).isEqualTo(1_025);
  }

  private void writeAndSign(int entries) {
    ledger.write(entries).seal();
    ledger.pass(Duration.ofMinutes(1));
    signer.sign(entries);
  }

  /** As if the copy of that day had been restored. */
  private void cutOffAfter(long position) {
    ledger.database.update("delete from bk_ledger where id > ?", position * LedgerInTest.STEP);
    ledger.database.update("delete from bk_ledger_seal where position > ?", position);
    ledger.database.update("delete from bk_ledger_batch where last_position > ?", position);
  }

  private VerificationReport verify() {
    return ledger.verify(Witness.read(deliver(), key.publicKey().orElseThrow()));
  }

  private Path deliver() {
    try {
      return Files.write(
          directory.resolve("checkpoints.jsonl"),
          delivered.stream().map(Checkpoint::line).toList());
    } catch (IOException cause) {
      throw new java.io.UncheckedIOException(cause);
    }
  }

  private LedgerKey key(String file) {
    var settings =
        new LedgerSettings(true, directory.resolve(file).toString(), true, "", Set.of(), Set.of());
    return new LedgerKey(new LedgerPlaces(settings, ""), settings);
  }

  private HeadSigner signer(LedgerKey key) {
    return new HeadSigner(
        new SealTable(ledger.database),
        key,
        event -> delivered.add(((CheckpointSigned) event).checkpoint()),
        ledger.sealingClock());
  }
}

package dev.backroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.AnyDatabase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the evidence of a case says of its seals can be checked by whoever has the file. */
@AnyDatabase
class SealedCasesTest {
  private static final String CASE = "PO-2026-000003";

  @TempDir Path directory;
  private LedgerInTest ledger;

  @BeforeEach
  void sealFiveEntries() {
    ledger = LedgerInTest.create().write(5).seal().index();
  }

  @Test
  void givesTheHashesThatTheFileTellsHowToTake() throws NoSuchAlgorithmException {
    var parts = sealed().of(CASE).parts();

    var part = parts.get(0);
    assertThat(parts).hasSize(1);
    assertThat(part.position()).isEqualTo(3);
    assertThat(part.agrees()).isTrue();
    assertThat(part.whole()).isTrue();
    var text = part.records().getBytes(StandardCharsets.UTF_8);
    var content =
        sha256(ByteBuffer.allocate(8 + text.length).putLong(part.recordedAt()).put(text).array());
    var entry = sha256(ByteBuffer.allocate(40).putLong(part.entryId()).put(content).array());
    assertThat(part.entryHash()).isEqualTo(HexFormat.of().formatHex(entry));
    var before = HexFormat.of().parseHex(sealed().of("PO-2026-000002").parts().get(0).hash());
    assertThat(part.hash())
        .isEqualTo(
            HexFormat.of()
                .formatHex(
                    sha256(ByteBuffer.allocate(72).put(before).putLong(3).put(entry).array())));
  }

  @Test
  void signsAHeadByWhichTheLedgerCanBeVerifiedLater() throws IOException {
    var seals = sealed().of(CASE);
    var line = Files.writeString(directory.resolve("line.jsonl"), seals.checkpoint().line());
    var heads = new StoredLedger.SignedHeads(line, directory.resolve("public.pem"));
    ledger.write(5).seal();

    assertThat(ledger.verify(Witness.read(line, KeyFile.readPublic(heads.publicKey()))).witnessed())
        .isEqualTo(5);
    assertThat(seals.position()).isEqualTo(5);

    ledger.database.update("delete from bk_ledger_batch");
    ledger.database.update("delete from bk_ledger_seal");
    ledger.database.update("update bk_ledger set records = '[]' where id = 30");
    ledger.seal();
    assertThat(ledger.verify(null).found()).as("a chain made anew is whole").isZero();
    assertThat(ledger.verify(Witness.read(line, KeyFile.readPublic(heads.publicKey()))).found())
        .isPositive();
  }

  @Test
  void namesThePositionThatWasAltered() {
    ledger.database.update(
        "update bk_ledger set records = replace(records, 'purchaseOrder', 'purchaseOrden') where id = 30");

    assertThat(sealed().of(CASE).differing()).containsExactly(3L);
    assertThat(sealed().of("PO-2026-000002").differing()).isEmpty();
  }

  @Test
  void seesASealThatDoesNotFollowTheOneBefore() {
    ledger.database.update(
        "update bk_ledger_seal set hash = (select entry_hash from bk_ledger_seal where position = 1) where position = 2");

    assertThat(sealed().of(CASE).differing()).containsExactly(3L);
  }

  @Test
  void leavesOutWhatTheSameTransactionRecordedOfOtherCases() {
    var both = LedgerInTest.records(7).replace("]", ",") + LedgerInTest.records(8).substring(1);
    ledger.database.update(
        "insert into bk_ledger (id, recorded_at, records) overriding system value values (900, 5, ?)",
        both);
    ledger.seal();
    ledger.database.update("insert into bk_ledger_mention values ('PO-2026-000007', 6)");

    var part = sealed().of("PO-2026-000007").parts().get(0);

    assertThat(part.whole()).isFalse();
    assertThat(part.agrees()).isTrue();
    assertThat(part.records()).contains("PO-2026-000007").doesNotContain("PO-2026-000008");
  }

  private SealedCases sealed() {
    var settings =
        new LedgerSettings(
            false, directory.resolve("key.pem").toString(), true, "", Set.of(), Set.of());
    return new SealedCases(
        JdbcClient.create(ledger.database),
        new SealTable(ledger.database),
        new LedgerKey(new LedgerPlaces(settings, ""), settings),
        ledger.sealingClock());
  }

  private static byte[] sha256(byte[] content) throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256").digest(content);
  }
}

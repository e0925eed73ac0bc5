package dev.backroom.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.AnyDatabase;
import dev.backroom.Backroom;
import dev.backroom.ledger.LedgerInTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on the file of a database, with no application. */
@AnyDatabase
class LedgerCommandTest {
  @TempDir Path directory;
  private String url = "";

  private record Run(int code, String out, String err) {}

  @BeforeEach
  void name() {
    url = "jdbc:h2:file:" + directory.resolve("backroom");
  }

  private LedgerInTest ledger() {
    return LedgerInTest.create(url).write(2_500).seal().settle();
  }

  @Test
  void endsWithZeroWhenNothingIsFound() {
    ledger().write(1);

    var run = run("verify", "--url", url);

    assertThat(run.out())
        .contains("2,501 sealed, 1 unsealed, 0 dropped, 0 findings", "No signed heads");
    assertThat(run.code()).isZero();
  }

  @Test
  void namesWhatIsFoundAndEndsWithOne() {
    ledger().database.update("update bk_ledger set records = '[]' where id = 70");

    var run = run("verify", "--url", url);

    assertThat(run.out()).contains("ALTERED ENTRY at 7 (entry 70): ", "1 findings");
    assertThat(run.code()).isOne();
  }

  @Test
  void findsTheSameInAnExport() throws IOException {
    var ledger = ledger().write(2);
    var export = directory.resolve("ledger.jsonl");

    assertThat(run("export", "--url", url, "--to", export.toString()).out())
        .contains("2,503 entries are in " + export);
    var whole = run("verify", "--from", export.toString());
    assertThat(whole.out()).contains("2,501 sealed, 2 unsealed, 0 dropped, 0 findings");
    assertThat(whole.code()).isZero();

    ledger.database.update("delete from bk_ledger_seal where position = 9");
    ledger.database.update("delete from bk_ledger where id = 20");
    run("export", "--url", url, "--to", export.toString());
    var damaged = run("verify", "--from", export.toString());
    assertThat(damaged.out())
        .contains("REMOVED ENTRY at 2 (entry 20)", "REMOVED SEAL at 9 (entry 90)", "2 findings");
    assertThat(damaged.out()).isEqualTo(run("verify", "--url", url).out());
    assertThat(damaged.code()).isOne();
  }

  @Test
  void readsAnExportInWhichSomebodyChangedALine() throws IOException {
    ledger();
    var export = directory.resolve("ledger.jsonl");
    run("export", "--url", url, "--to", export.toString());
    var text = Files.readString(export);

    Files.writeString(export, text.replace("PO-2026-000013", "PO-2026-000014"));
    assertThat(run("verify", "--from", export.toString()).out()).contains("ALTERED ENTRY at 13 ");

    Files.writeString(
        export, text.replace("{\"seal\":{\"position\":5,", "{\"seal\":{\"position\":3,"));
    var unordered = run("verify", "--from", export.toString());
    assertThat(unordered.err()).contains("does not stand in order").doesNotContain("Exception");
    assertThat(unordered.code()).isOne();
    assertThat(run("verify", "--from", directory.toString()).code()).isOne();
  }

  @Test
  void comparesSignedHeadsBesideTheDatabase() throws IOException {
    ledger();
    var heads = Files.createDirectories(directory.resolve("backroom-ledger"));
    Files.writeString(
        heads.resolve("public.pem"),
        """
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
        -----END PUBLIC KEY-----
        """);
    assertThat(run("verify", "--url", url).out()).contains("agree up to position 0");

    Files.writeString(heads.resolve("checkpoints.jsonl"), "{}\n");

    assertThat(run("verify", "--url", url).out()).contains("FORGED CHECKPOINT: line 1");
    assertThat(run("verify", "--url", url, "--checkpoints", heads.toString()).code()).isEqualTo(2);
  }

  @Test
  void dropsWholeOldBatchesAndGoesOnVerifying() {
    var ledger = ledger();
    ledger.pass(Duration.ofDays(2));
    ledger.write(10).seal();
    assertThat(run("drop", "--url", url, "--until", "2024-01-01").out()).contains("No batch");

    var run = run("drop", "--url", url, "--until", "2024-01-02");

    assertThat(run.out()).contains("2,501 entries were dropped, positions 1 to 2,501");
    assertThat(run.code()).isZero();
    var verification = run("verify", "--url", url);
    assertThat(verification.out()).contains("10 sealed, 1 unsealed, 2,501 dropped, 0 findings");
    assertThat(verification.code()).isZero();
  }

  @Test
  void dropsWhoLookedOnlyWhenAskedTo() {
    var ledger = ledger();
    ledger.database.update(
        "insert into bk_ledger (recorded_at, records) values (7000, ?)",
        """
        [{"kind":"CASE_VIEWED","at":"2024-01-01T10:00:00Z","details":{}}]""");
    ledger.seal();

    var run = run("drop", "--class", "LOOKS", "--url", url, "--until", "2024-01-02");

    assertThat(run.out()).contains("1 entries of the class LOOKS were dropped");
    assertThat(run.code()).isZero();
    ledger.seal();
    assertThat(run("verify", "--url", url).out()).contains("2,503 sealed", "0 findings");
    assertThat(run("drop", "--class", "NONE", "--url", url, "--until", "2024-01-02").code())
        .isEqualTo(2);
  }

  @Test
  void erasesWhomItIsAskedTo() {
    var ledger = ledger();
    ledger.database.update(
        "insert into bk_ledger_person (reference, person) values ('p-1', 'maria')");

    assertThat(run("erase", "--url", url, "--person", "maria").out())
        .contains("maria was erased. Start the application again");
    var again = run("erase", "--url", url, "--person", "maria");
    assertThat(again.err()).contains("Nothing is on record of 'maria'");
    assertThat(again.code()).isEqualTo(2);
    assertThat(run("erase", "--url", url, "--person", "maria", "--case", "PO-1").err())
        .contains("mutually exclusive");
    assertThat(run("erase", "--url", url).code()).isEqualTo(2);
  }

  @Test
  void dropsNothingOfALedgerInWhichSomethingIsWrong() {
    ledger().database.update("update bk_ledger set records = '[]' where id = 70");

    var run = run("drop", "--url", url, "--until", "2024-01-02");

    assertThat(run.out()).contains("Nothing was dropped: the ledger has 1 findings");
    assertThat(run.code()).isOne();
    assertThat(run("drop", "--url", url, "--until", "9999-01-01").code()).isEqualTo(2);
  }

  @Test
  void saysWhatToDoWhenThereIsNoDatabaseOrAServerHoldsIt() throws IOException {
    assertThat(run("verify", "--url", url).err()).contains("cannot be opened", "--url");
    assertThat(directory).isEmptyDirectory();
    try (var file =
            FileChannel.open(
                directory.resolve("backroom.mv.db"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var lock = file.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThat(run("verify", "--url", url).err()).contains("GET /api/ledger/verify");
    }
    assertThat(run().err()).contains("Name a command");
  }

  @Test
  void checksAnExportAgainstItsSignedManifest() throws Exception {
    var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var publicKey =
        Files.writeString(
            directory.resolve("public.pem"),
            "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())));
    var export = signedExport(keys.getPrivate());

    var well = run("manifest", "--check", export.toString(), "--public-key", publicKey.toString());
    assertThat(well.out())
        .contains("log.csv is as it was signed: 1 events of 1 cases", "at position 7: abc");
    assertThat(well.code()).isZero();

    try (var zip = FileSystems.newFileSystem(export)) {
      Files.writeString(zip.getPath("log.csv"), "three");
    }
    var altered =
        run("manifest", "--check", export.toString(), "--public-key", publicKey.toString());
    assertThat(altered.out()).contains("log.csv: altered", "1 faults");
    assertThat(altered.code()).isOne();

    var none =
        run("manifest", "--check", publicKey.toString(), "--public-key", publicKey.toString());
    assertThat(none.err()).contains("no export that can be read").doesNotContain("Exception");
    assertThat(none.code()).isOne();
    assertThat(run("manifest", "--check", export.toString()).code()).isEqualTo(2);
  }

  /** As an earlier version of the product wrote it: what was signed once can always be checked. */
  private Path signedExport(PrivateKey key) throws Exception {
    var manifest =
        """
        {"kind":"backroom export 1","madeAt":"2026-11-26T10:00:00Z","version":"0.1.0",
         "period":{"from":"2026-11-25","until":"2026-11-25"},"head":{"position":7,"hash":"abc"},
         "readUpTo":7,"signature":"manifest.sig","files":[{"name":"log.csv","format":"CSV","size":5,
         "sha256":"%s","events":1,"cases":1,"objects":0}]}"""
            .formatted(
                HexFormat.of()
                    .formatHex(
                        MessageDigest.getInstance("SHA-256").digest("event".getBytes(UTF_8))));
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(key);
    signature.update(manifest.getBytes(UTF_8));
    var export = directory.resolve("export.zip");
    try (var zip = FileSystems.newFileSystem(export, Map.of("create", "true"))) {
      Files.writeString(zip.getPath("log.csv"), "event");
      Files.writeString(zip.getPath("manifest.json"), manifest);
      Files.writeString(
          zip.getPath("manifest.sig"), Base64.getEncoder().encodeToString(signature.sign()));
    }
    return export;
  }

  private static Run run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var all = new String[arguments.length + 1];
    all[0] = "ledger";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    var code =
        CommandLines.of(Backroom.class)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(all);
    return new Run(code, out.toString(), err.toString());
  }
}

package dev.backroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.AnyDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that somebody altered after they were signed. */
@AnyDatabase
class ManifestCheckTest {
  private static final LocalDate DAY = LocalDate.parse("1970-01-01");
  private static final String LOG = "backroom-1970-01-01-1970-01-01.csv";

  @TempDir Path directory;
  private Path export = Path.of("");
  private Path publicKey = Path.of("");

  @BeforeEach
  void exportOneDay() throws IOException {
    publicKey = directory.resolve("public.pem");
    export = Files.write(directory.resolve("export.zip"), export(directory.resolve("key.pem")));
  }

  @Test
  void findsNothingInWhatNobodyAltered() {
    var report = ManifestCheck.of(export, publicKey);

    assertThat(report.faults()).isEmpty();
    assertThat(report.manifest().files().get(0).events()).isEqualTo(3);
    assertThat(report.manifest().files().get(0).cases()).isEqualTo(3);
    assertThat(report.manifest().head().position()).isEqualTo(3);
    assertThat(report.manifest().readUpTo()).isEqualTo(3);
  }

  @Test
  void namesAFileInWhichALetterWasChanged() throws IOException {
    replace(LOG, "PO-2026-000002", "PO-2026-000009");

    assertThat(ManifestCheck.of(export, publicKey).faults())
        .singleElement()
        .asString()
        .startsWith(LOG + ": altered");
  }

  @Test
  void namesAFileThatWasCutOrTakenOutOrAdded() throws IOException {
    replace(LOG, "PO-2026-000002", "");
    assertThat(ManifestCheck.of(export, publicKey).faults())
        .singleElement()
        .asString()
        .contains("bytes");

    try (var zip = FileSystems.newFileSystem(export)) {
      Files.delete(zip.getPath(LOG));
      Files.writeString(zip.getPath("more.csv"), "more");
    }
    assertThat(ManifestCheck.of(export, publicKey).faults())
        .containsExactlyInAnyOrder(
            LOG + ": missing", "more.csv: not in the manifest, or there twice");
  }

  @Test
  void seesAManifestThatWasMadeToFit() throws IOException {
    replace("manifest.json", "\"events\" : 3", "\"events\" : 2");

    assertThat(ManifestCheck.of(export, publicKey).faults())
        .containsExactly("manifest.json: altered since it was signed, or signed by another key");
  }

  @Test
  void seesASignatureByAnotherKey() throws IOException {
    Files.createDirectory(directory.resolve("other"));
    export(directory.resolve("other/key.pem"));

    assertThat(ManifestCheck.of(export, directory.resolve("other/public.pem")).faults())
        .singleElement()
        .asString()
        .contains("another key");
  }

  @Test
  void saysThatWhatIsNotSignedProvesNothing() throws IOException {
    Files.write(export, export(null));

    var report = ManifestCheck.of(export, publicKey);

    assertThat(report.manifest().signature()).isEqualTo("not signed");
    assertThat(report.faults()).singleElement().asString().contains("not signed");
  }

  /** Three entries, a case each. */
  private static byte[] export(Path keyFile) throws IOException {
    var ledger = LedgerInTest.create().write(3).seal().index();
    var log = new EventLog(ledger.database, new IndexTables(ledger.database), ledger.transaction());
    var settings =
        new LedgerSettings(
            false, keyFile == null ? "" : keyFile.toString(), true, "", Set.of(), Set.of());
    var to = new ByteArrayOutputStream();
    new PeriodExport(
            log,
            new EventLogFiles(log),
            new SealTable(ledger.database),
            new LedgerKey(new LedgerPlaces(settings, ""), settings),
            ledger.sealingClock())
        .write(LogFormat.CSV, DAY, DAY, to);
    return to.toByteArray();
  }

  private void replace(String file, String text, String other) throws IOException {
    try (var zip = FileSystems.newFileSystem(export)) {
      var content = Files.readString(zip.getPath(file), StandardCharsets.UTF_8);
      assertThat(content).contains(text);
      Files.writeString(zip.getPath(file), content.replace(text, other));
    }
  }
}

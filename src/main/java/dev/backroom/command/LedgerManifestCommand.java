package dev.backroom.command;

import dev.backroom.ledger.ExportManifest;
import dev.backroom.ledger.ManifestCheck;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ledger manifest}: says whether the export of a period is still as it was signed. */
@Command(
    name = "manifest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares the files of an export with its manifest, and the manifest with its signature.",
      "",
      "Needs neither a server nor the database: the ZIP from /console/export and the public half of the ledger's key are enough.",
      ""
    },
    exitCodeListHeading = "%nExit code:%n",
    exitCodeList = {
      "0:everything is as it was signed",
      "1:something differs, is missing or is not signed; the output names the file",
      "2:the command line is wrong"
    })
final class LedgerManifestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--check", required = true, paramLabel = "FILE", description = "The ZIP.")
  private Path export = Path.of("");

  @Option(
      names = "--public-key",
      required = true,
      paramLabel = "FILE",
      description = "Public half of the key that signs the ledger (PEM).")
  private Path publicKey = Path.of("");

  @Override
  public Integer call() {
    var report = ManifestCheck.of(export, publicKey);
    report.faults().forEach(this::out);
    if (report.manifest() != null && report.allWell()) {
      describe(report.manifest());
    } else {
      out("%,d faults".formatted(report.faults().size()));
    }
    return report.allWell() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void describe(ExportManifest manifest) {
    out(
        "Made on %s by version %s, %s to %s"
            .formatted(
                manifest.madeAt(),
                manifest.version(),
                manifest.period().from(),
                manifest.period().until()));
    for (var file : manifest.files()) {
      out(
          "%s is as it was signed: %,d events of %,d cases"
              .formatted(file.name(), file.events(), file.cases()));
    }
    if (manifest.head() != null) {
      out(
          "The ledger's head then was at position %,d: %s"
              .formatted(manifest.head().position(), manifest.head().hash()));
    }
  }

  private void out(String line) {
    spec.commandLine().getOut().println(line);
  }
}

package dev.backroom.command;

import dev.backroom.ledger.Finding;
import dev.backroom.ledger.StoredLedger;
import dev.backroom.ledger.StoredLedger.SignedHeads;
import dev.backroom.ledger.VerificationReport;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ledger verify}: names each record that is not as it was sealed. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Finds every record that was altered, removed, inserted or re-ordered since it was sealed.",
      "",
      "Signed heads that were kept elsewhere also show a tail that was cut off, a chain that was made anew and an old copy that was restored. Beside an H2 file they are found by themselves.",
      ""
    },
    exitCodeListHeading = "%nExit code:%n",
    exitCodeList = {
      "0:nothing was found",
      "1:something was found, or the ledger cannot be read; the output says what",
      "2:the command line is wrong"
    },
    footerHeading = "%nExample:%n",
    footer =
        "  java -jar backroom.jar ledger verify --from ledger.jsonl --checkpoints checkpoints.jsonl --public-key public.pem")
final class LedgerVerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private LedgerDatabase database = new LedgerDatabase();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "An export (ledger export) instead of a database.")
  private @Nullable Path export;

  @Option(
      names = "--checkpoints",
      paramLabel = "FILE",
      description = "The signed heads, one a line, or the directory with checkpoints.jsonl.")
  private @Nullable Path checkpoints;

  @Option(
      names = "--public-key",
      paramLabel = "FILE",
      description = "Public half of the key that signs them (PEM).")
  private @Nullable Path publicKey;

  @Override
  public Integer call() throws SQLException {
    var report = verify(signedHeads());
    report.findings().forEach(finding -> out(words(finding)));
    if (report.found() > report.findings().size()) {
      out("... and %,d more".formatted(report.found() - report.findings().size()));
    }
    out(
        "%,d sealed, %,d unsealed, %,d dropped, %,d findings"
            .formatted(report.sealed(), report.unsealed(), report.dropped(), report.found()));
    out(
        report.witnessed() == null
            ? "No signed heads were compared: a tail cut off or a chain made anew would not be seen (--checkpoints, --public-key)."
            : "Signed heads agree up to position %,d.".formatted(report.witnessed()));
    return report.allWell() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private VerificationReport verify(@Nullable SignedHeads heads) throws SQLException {
    var now = Clock.systemUTC().instant();
    if (export != null) {
      return StoredLedger.verify(export, heads, now);
    }
    try (var connection = database.open()) {
      return StoredLedger.verify(connection, heads, now);
    }
  }

  private @Nullable SignedHeads signedHeads() {
    if (checkpoints != null && publicKey != null) {
      return new SignedHeads(checkpoints, publicKey);
    }
    if (checkpoints != null || publicKey != null) {
      throw new ParameterException(
          spec.commandLine(), "--checkpoints and --public-key are needed together.");
    }
    return export != null ? null : SignedHeads.beside(database.url()).orElse(null);
  }

  private static String words(Finding finding) {
    var place = new StringBuilder();
    if (finding.position() != null) {
      place.append(" at ").append(finding.position());
      if (!finding.position().equals(finding.lastPosition())) {
        place.append("..").append(finding.lastPosition());
      }
    }
    if (finding.entryId() != null) {
      place.append(" (entry ").append(finding.entryId()).append(')');
    }
    return "%s %s%s: %s".formatted(finding.kind(), finding.what(), place, finding.note());
  }

  private void out(String line) {
    spec.commandLine().getOut().println(line);
  }
}

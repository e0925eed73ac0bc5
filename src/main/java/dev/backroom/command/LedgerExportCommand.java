package dev.backroom.command;

import dev.backroom.ledger.StoredLedger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ledger export}: the whole ledger with its seals, to be verified elsewhere. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes entries, seals and batches to a file, one line of JSON each.")
final class LedgerExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private LedgerDatabase database = new LedgerDatabase();

  @Option(names = "--to", required = true, paramLabel = "FILE", description = "Written anew.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws SQLException {
    try (var connection = database.open()) {
      var entries = StoredLedger.export(connection, file);
      spec.commandLine().getOut().printf("%,d entries are in %s%n", entries, file);
      return ExitCode.OK;
    }
  }
}

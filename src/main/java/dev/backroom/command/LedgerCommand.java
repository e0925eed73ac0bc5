package dev.backroom.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ledger}: what an auditor or the owner of the tables does without the application. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Verifies, exports or shortens the ledger, erases personal data, or checks what was taken from it. Needs its database or an export, and no server.",
      ""
    },
    subcommands = {
      LedgerVerifyCommand.class,
      LedgerExportCommand.class,
      LedgerManifestCommand.class,
      LedgerDropCommand.class,
      LedgerEraseCommand.class
    })
final class LedgerCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name a command: verify, export, manifest, drop or erase.");
  }
}

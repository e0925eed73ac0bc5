package dev.backroom.command;

import dev.backroom.ledger.LedgerRetention;
import dev.backroom.ledger.StoredLedger;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ledger drop}: ends the time for which old records are kept. */
@Command(
    name = "drop",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Drops the batches that were sealed before a day, with their entries.",
      "",
      "Needs the login of the tables' owner. The root and head of each batch stay, and the ledger records that they were dropped; a ledger in which something is wrong is not shortened. There is no way back: export it first.",
      ""
    })
final class LedgerDropCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private LedgerDatabase database = new LedgerDatabase();

  @Option(
      names = "--until",
      required = true,
      paramLabel = "DATE",
      description = "The first day to keep (UTC), such as 2020-01-01.")
  private LocalDate until = LocalDate.EPOCH;

  @Override
  public Integer call() throws SQLException {
    var now = Clock.systemUTC().instant();
    var moment = until.atStartOfDay(ZoneOffset.UTC).toInstant();
    if (moment.isAfter(now)) {
      throw new ParameterException(spec.commandLine(), "--until is in the future.");
    }
    var out = spec.commandLine().getOut();
    try (var connection = database.open()) {
      var report = StoredLedger.verify(connection, null, now);
      if (!report.allWell()) {
        out.printf(
            "Nothing was dropped: the ledger has %,d findings. See ledger verify.%n",
            report.found());
        return ExitCode.SOFTWARE;
      }
      LedgerRetention.drop(connection, moment, now)
          .ifPresentOrElse(
              dropped ->
                  out.printf(
                      "%,d entries were dropped, positions %,d to %,d%n",
                      dropped.entries(), dropped.first(), dropped.last()),
              () -> out.printf("No batch was sealed before %s%n", until));
      return ExitCode.OK;
    }
  }
}

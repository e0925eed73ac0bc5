package dev.backroom.command;

import dev.backroom.ledger.LedgerRetention;
import dev.backroom.ledger.LedgerThinning;
import dev.backroom.ledger.RetentionClass;
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

  @Option(
      names = "--class",
      paramLabel = "CLASS",
      defaultValue = "ALL",
      description =
          "ALL: whole batches with everything in them. LOOKS: only entries that say nothing but who looked at a case or opened a form; their seals stay. Default: ALL.")
  private RetentionClass retention = RetentionClass.ALL;

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
      if (retention != RetentionClass.ALL) {
        out.printf(
            "%,d entries of the class %s were dropped%n",
            LedgerThinning.thin(connection, retention, moment, now), retention);
        return ExitCode.OK;
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

package dev.backroom.command;

import dev.backroom.ledger.LedgerErasure;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ledger erase}: takes personal data out of what is on record. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Erases a person's name, or what people wrote in a case.",
      "",
      "Needs the login of the tables' owner. The records keep their references and the seals hold; the ledger records the act. There is no way back.",
      ""
    })
final class LedgerEraseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private LedgerDatabase database = new LedgerDatabase();

  @ArgGroup(multiplicity = "1")
  private Whom whom = new Whom();

  @Option(
      names = "--containing",
      paramLabel = "TEXT",
      defaultValue = "",
      description =
          "With --case: only what contains this text, in small or capital letters. Default: all that people wrote there.")
  private String containing = "";

  /** One of both. */
  static final class Whom {
    @Option(
        names = "--person",
        paramLabel = "LOGIN",
        description = "The person who stands behind a reference in the records.")
    private @Nullable String person;

    @Option(
        names = "--case",
        paramLabel = "NUMBER",
        description = "The case in which people wrote something, by its business number.")
    private @Nullable String businessKey;
  }

  @Override
  public Integer call() throws SQLException {
    var now = Clock.systemUTC().instant();
    var out = spec.commandLine().getOut();
    try (var connection = database.open()) {
      var person = whom.person;
      var businessKey = whom.businessKey;
      if (businessKey != null) {
        out.printf(
            "%,d texts of %s were erased%n",
            LedgerErasure.words(connection, businessKey, containing, now), businessKey);
      } else if (person != null && LedgerErasure.person(connection, person, now) > 0) {
        out.printf(
            "%s was erased. Start the application again: until then it remembers the name.%n",
            person);
      } else {
        throw new ParameterException(
            spec.commandLine(), "Nothing is on record of '%s'.".formatted(person));
      }
      return ExitCode.OK;
    }
  }
}

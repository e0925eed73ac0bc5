package dev.backroom.command;

import dev.backroom.decision.TableFileCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: decision tables and their cases, without a server and without Maven. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks the decision tables (.dmn) of a folder.",
      "",
      "Runs the cases beside each table (<table>.cases.csv) through the engine's own DMN, reports rules that no case hits, and looks for inputs that no rule answers or several do, for rules that never fire and for cells that cannot be read, each with an example.",
      ""
    },
    exitCodeListHeading = "%nExit code:%n",
    exitCodeList = {
      "0:every input has its answer and every case gets it",
      "1:something is wrong; the output says what",
      "2:the command line is wrong, or the folder holds no table"
    },
    footerHeading = "%nExample:%n",
    footer = "  java -jar backroom.jar check decisions/approval")
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      defaultValue = "decisions",
      description = "Searched with everything below it. Default: ${DEFAULT-VALUE}.")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), "There is no folder " + folder);
    }
    var checks = TableFileCheck.allIn(folder);
    if (checks.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "There is no table (.dmn) in " + folder);
    }
    checks.forEach(this::print);
    var findings = checks.stream().mapToInt(check -> check.findings().size()).sum();
    out("%d tables, %d findings".formatted(checks.size(), findings));
    return findings == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void print(TableFileCheck check) {
    var verdict = check.findings().isEmpty() ? "ok   " : "WRONG";
    out("%s %s, %d cases".formatted(verdict, check.file(), check.cases()));
    check.findings().forEach(finding -> out("      " + finding));
  }

  private void out(String line) {
    spec.commandLine().getOut().println(line);
  }
}

package dev.backroom.command;

import java.io.PrintWriter;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code java -jar backroom.jar <command>}: everything that is not the server. */
@Command(
    name = "backroom",
    mixinStandardHelpOptions = true,
    version = "Backroom",
    synopsisSubcommandLabel = "[COMMAND]",
    description = {
      "Runs retail operations. Without a command the server starts; settings of the server are given as --name=value.",
      ""
    },
    footer = {"", "Each command explains itself: backroom COMMAND --help"})
public final class CommandLines implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private CommandLines() {}

  /** False when the arguments are none, or settings of the server. */
  public static boolean isCommand(String... arguments) {
    return arguments.length > 0
        && (!arguments[0].startsWith("-")
            || arguments[0].equals("--help")
            || arguments[0].equals("-h")
            || arguments[0].equals("--version")
            || arguments[0].equals("-V"));
  }

  /**
   * @param application what a command starts that finds no running server
   * @return the exit code, 0 only when all went well
   */
  public static int run(Class<?> application, String... arguments) {
    // Until the application sets up its logging, libraries would write to the command's output.
    LoggingSystem.get(CommandLines.class.getClassLoader()).beforeInitialize();
    return of(application).execute(arguments);
  }

  static CommandLine of(Class<?> application) {
    return new CommandLine(new CommandLines())
        .addSubcommand(new ImportCommand(application))
        .addSubcommand(new CheckCommand())
        .addSubcommand(new LedgerCommand())
        .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure, line.getErr()));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** What people can set right is said in words; anything else keeps its stack trace. */
  private static int explain(Exception failure, PrintWriter err) throws Exception {
    var words = Explanation.of(failure);
    if (words.isEmpty()) {
      throw failure;
    }
    err.println(words.get());
    return CommandLine.ExitCode.SOFTWARE;
  }
}

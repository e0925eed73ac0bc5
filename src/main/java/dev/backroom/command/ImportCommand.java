package dev.backroom.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.backroom.imports.BackroomServer;
import dev.backroom.imports.ImportReport;
import dev.backroom.imports.Mapping;
import dev.backroom.imports.MappingFile;
import dev.backroom.imports.OrderReader;
import dev.backroom.imports.Reading;
import dev.backroom.imports.ReportText;
import dev.backroom.imports.RequisitionImport;
import dev.backroom.imports.TimelineImport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: requisitions and deliveries out of a CSV file. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Loads requisitions and deliveries from a CSV file.",
      "",
      "Without --now or --server the application starts on a free port of this machine and plays every order from requisition to receipt on a virtual clock that follows the dates of the file: scripted people sign with their own logins, suppliers answer and deliver when the file says so, and no timer fires only because the data is old.",
      "With --now or --server the requisitions are raised as of now and go their way; deliveries of the past are left alone.",
      ""
    },
    exitCodeListHeading = "%nExit code:%n",
    exitCodeList = {
      "0:all went well",
      "1:lines were refused, cases are stuck, or the command could not run; the output says which",
      "2:the command line is wrong"
    },
    footerHeading = "%nExample:%n",
    footer = "  java -jar backroom.jar import orders.csv --mapping docs/import/scms-mapping.yaml")
final class ImportCommand implements Callable<Integer> {
  private final Class<?> application;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The CSV file, with a header line.")
  private Path file = Path.of("");

  @Option(
      names = {"-m", "--mapping"},
      required = true,
      paramLabel = "FILE",
      description = "Says in YAML which columns make what; docs/import explains it.")
  private Path mapping = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The last day to play, such as 2010-12-31. Default: the last day of the data.")
  private @Nullable LocalDate asOf;

  @Option(names = "--now", description = "Raise the requisitions as of now, on the real clock.")
  private boolean now;

  @Option(names = "--check", description = "Only read the file and report what would be refused.")
  private boolean check;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where the whole report is written as JSON. Default: ${DEFAULT-VALUE}.",
      defaultValue = "import-report.json")
  private Path report = Path.of("");

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "A running server to talk to, such as http://127.0.0.1:8080.")
  private @Nullable URI server;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      defaultValue = "${env:BACKROOM_USER:-integration}",
      description = "Who logs in at --server. Default: $BACKROOM_USER, or integration.")
  private String user = "";

  @Option(
      names = "--password",
      paramLabel = "WORD",
      arity = "0..1",
      interactive = true,
      defaultValue = "${env:BACKROOM_PASSWORD:-}",
      description = "Asked for when left empty. Default: $$BACKROOM_PASSWORD.")
  private String password = "";

  @Option(
      names = "-D",
      paramLabel = "NAME=VALUE",
      description = "A setting of the application that is started, such as another database.")
  private Map<String, String> settings = new HashMap<>();

  ImportCommand(Class<?> application) {
    this.application = application;
  }

  @Override
  public Integer call() throws IOException {
    if (asOf != null && (now || server != null)) {
      throw new ParameterException(
          spec.commandLine(),
          "--as-of moves the clock; a running server, or --now, keeps the real one. Leave one of them out.");
    }
    var how = MappingFile.read(mapping);
    var reading = OrderReader.read(file, how);
    var result = check ? RequisitionImport.check(file.toString(), reading) : load(how, reading);
    json().writeValue(report.toFile(), result);
    ReportText.of(result).forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().printf("The whole report is in %s%n", report);
    return result.allWell() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private ImportReport load(Mapping how, Reading reading) {
    var progress = new PrintedProgress(spec.commandLine().getOut());
    if (server != null) {
      var remote = new BackroomServer(server, name -> password, json());
      return RequisitionImport.over(remote, user, how.source())
          .run(file.toString(), reading, Clock.systemUTC().instant(), progress);
    }
    try (var own = OwnServer.start(application, started())) {
      return now
          ? RequisitionImport.over(own.server(), user, how.source())
              .run(file.toString(), reading, own.part(Clock.class).instant(), progress)
          : own.part(TimelineImport.class)
              .run(file, how, reading, Optional.ofNullable(asOf), own.server(), progress);
    }
  }

  /** On the real clock the engine works by itself. */
  private Map<String, String> started() {
    var all = new HashMap<String, String>();
    if (now) {
      all.put("camunda.bpm.job-execution.enabled", "true");
    }
    all.putAll(settings);
    return all;
  }

  private static ObjectMapper json() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build();
  }
}

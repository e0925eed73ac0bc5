package dev.backroom.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Backroom;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLinesTest {
  private static final String CSV = "src/test/resources/imports/orders.csv";
  private static final String MAPPING = "src/test/resources/imports/mapping.yaml";

  @TempDir Path directory;

  private record Run(int code, String out, String err) {}

  @Test
  void startsTheServerWithoutACommand() {
    assertThat(CommandLines.isCommand()).isFalse();
    assertThat(CommandLines.isCommand("--server.port=0")).isFalse();
    assertThat(CommandLines.isCommand("import")).isTrue();
    assertThat(CommandLines.isCommand("--help")).isTrue();
  }

  @Test
  void explainsItselfAndEachCommand() {
    assertThat(run("--help").out()).contains("import", "backroom COMMAND --help");
    assertThat(run("--help").code()).isZero();

    var help = run("import", "--help");

    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("--mapping", "--as-of", "--server", "BACKROOM_PASSWORD");
    assertThat(help.out()).contains("Exit code:", "all went well");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(run("imprt").code()).isEqualTo(2);
    assertThat(run("imprt").err()).contains("imprt");
    assertThat(run("import", CSV).code()).isEqualTo(2);
    assertThat(run("import", CSV).err()).contains("--mapping");
  }

  @Test
  void doesNotMoveTheClockOfARunningServer() {
    var run =
        run("import", CSV, "-m", MAPPING, "--as-of", "2010-01-01", "--server", "http://127.0.0.1");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--as-of moves the clock");
  }

  @Test
  void saysWhatIsWrongWithTheMapping() throws IOException {
    var wrong = directory.resolve("wrong.yaml");
    Files.writeString(wrong, Files.readString(Path.of(MAPPING)).replace("Pieces", "Amount"));

    var run = run("import", CSV, "-m", wrong.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("line.quantity: 'Amount', but orders.csv has no such column")
        .doesNotContain("Exception");
  }

  @Test
  void reportsRefusedLinesInWordsAndInAFileAndEndsWithOne() throws IOException {
    var report = directory.resolve("report.json");

    var run = run("import", CSV, "-m", MAPPING, "--check", "--report", report.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("8 lines refused", "line 7, Pieces: 'ten' is not a number");
    assertThat(Files.readString(report)).contains("\"line\" : 7", "\"column\" : \"Pieces\"");
  }

  @Test
  void saysThatNoServerAnswers() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    var run = run("import", CSV, "-m", MAPPING, "--server", "http://127.0.0.1:" + free);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("No answer from http://127.0.0.1:", "Is the server running?");
  }

  @Test
  void saysWhatToDoWhenAServerHoldsTheDatabase() throws IOException {
    var database = directory.resolve("held");
    try (var file =
            FileChannel.open(
                directory.resolve("held.mv.db"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var lock = file.lock()) {
      assertThat(lock.isValid()).isTrue();

      var run =
          run(
              "import",
              CSV,
              "-m",
              MAPPING,
              "--now",
              "-D",
              "spring.datasource.url=jdbc:h2:file:" + database);

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains("A running server holds the database file", "--server");
    }
  }

  @Test
  void findsNothingWrongWithOurTables() {
    var run = run("check");

    assertThat(run.out()).contains("ok    decisions/approval/approval-route.dmn, 23 cases");
    assertThat(run.out()).contains(" tables, 0 findings");
    assertThat(run.code()).isZero();
  }

  @Test
  void endsWithOneWhenACaseFailsOrAnInputHasNoAnswer() throws IOException {
    var table = Path.of("decisions/purchasing/announcement-check.dmn");
    var cases = Path.of("decisions/purchasing/announcement-check.cases.csv");
    Files.writeString(
        directory.resolve("gap.dmn"), Files.readString(table).replace("&lt;= 200", "&lt; 200"));
    Files.copy(cases, directory.resolve("gap.cases.csv"));
    Files.copy(table, directory.resolve("without.dmn"));
    Files.writeString(directory.resolve("broken.dmn"), "<definitions");

    var run = run("check", directory.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "WRONG " + directory.resolve("gap.dmn"),
            "Table announcementCheck: No rule answers, for example {unannouncedBasisPoints=200}",
            "Case in line 3, two packs short: ",
            "There are no cases: write " + directory.resolve("without.cases.csv"),
            "No table: ",
            "3 tables, 4 findings");
  }

  @Test
  void saysWhereItFoundNoTables() {
    assertThat(run("check", "no/such/folder").err()).contains("There is no folder no/such/folder");
    assertThat(run("check", directory.toString()).code()).isEqualTo(2);
    assertThat(run("check", "--help").out()).contains("FOLDER", "Exit code:");
  }

  private static Run run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var code =
        CommandLines.of(Backroom.class)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Run(code, out.toString(), err.toString());
  }
}

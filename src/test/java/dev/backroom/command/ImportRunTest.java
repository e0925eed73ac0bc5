package dev.backroom.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.Backroom;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it: the application starts, plays the file and stops. */
class ImportRunTest {
  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void playsEveryOrderFromRequisitionToReceipt() throws IOException {
    var code = run();

    assertThat(out + "" + err).contains("All went well.");
    assertThat(code).isZero();
    var report = report();
    assertThat(report.at("/cases/end_orderClosed").asInt()).isEqualTo(5);
    assertThat(report.at("/incidents").asInt()).isZero();
    assertThat(report.at("/discarded"))
        .hasSize(1)
        .allMatch(event -> event.path("number").asText().equals("F-5"));
    assertThat(report.at("/unhandledEvents")).isEmpty();
    assertThat(report.at("/scorecard/compared").asBoolean()).isTrue();
    assertThat(report.at("/scorecard/differences")).isEmpty();
    assertThat(report.at("/scorecard/vendors/0"))
        .isEqualTo(
            new ObjectMapper()
                .readTree("{\"vendor\":\"Acme Foods\",\"orders\":2,\"onTime\":1,\"daysLate\":19}"));
    assertThat(share(report, "touchlessByBand", "AUTO")).isEqualTo("2 of 2");
    assertThat(share(report, "touchlessByBand", "BUYER")).isEqualTo("0 of 1");
    assertThat(share(report, "touchlessByFlag", "SINGLE_SOURCE:INFO")).isEqualTo("2 of 5");
  }

  @Test
  void leavesOpenWhatWasOpenOnTheLastDay() throws IOException {
    var code = run("--as-of", "2009-04-20");

    var report = report();
    assertThat(code).as(out + "" + err).isZero();
    assertThat(report.at("/cases/end_orderClosed").asInt()).isEqualTo(1);
    assertThat(report.at("/cases/ACTIVE").asInt()).isEqualTo(2);
    assertThat(report.at("/waiting").toString()).contains("MESSAGE catch_goodsReceived");
    assertThat(report.at("/scorecard").isNull()).isTrue();
  }

  private int run(String... more) {
    var arguments =
        new String[] {
          "import",
          "src/test/resources/imports/flow.csv",
          "-m",
          "src/test/resources/imports/mapping.yaml",
          "--report",
          directory.resolve("report.json").toString(),
          "-D",
          "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"
        };
    return CommandLines.of(Backroom.class)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new));
  }

  private JsonNode report() throws IOException {
    return new ObjectMapper().readTree(directory.resolve("report.json").toFile());
  }

  private static String share(JsonNode report, String by, String name) {
    for (var share : report.path(by)) {
      if (share.path("name").asText().equals(name)) {
        return share.path("touchless").asText() + " of " + share.path("cases").asText();
      }
    }
    return "none";
  }
}

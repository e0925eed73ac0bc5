package dev.backroom.decision;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.backroom.AnyDatabase;
import dev.backroom.decision.Finding.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the analysis finds in tables that are wrong, and that ours are not. */
@AnyDatabase
class TableAnalysisTest {

  @TestFactory
  Stream<DynamicTest> ourTablesAnswerEverythingOnce() throws IOException {
    try (var files = Files.walk(Path.of("decisions"))) {
      return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.toString(), () -> answersEverythingOnce(file)));
    }
  }

  private static void answersEverythingOnce(Path file) throws IOException {
    for (var report : new TableAnalysis().of(Files.readAllBytes(file))) {
      assertThat(report.findings()).as(report.decision()).isEmpty();
      if (report.rules() > 0) {
        assertThat(report.notChecked()).as("not checked in " + report.decision()).isEmpty();
      }
    }
  }

  @Test
  void findsAGapThatTheEngineLeavesUnanswered() {
    var table =
        SketchedTable.of("UNIQUE")
            .input("amountMinor", "long")
            .rule("small", "< 50000", "\"A\"")
            .rule("large", "> 50000", "\"B\"");

    var report = table.analysed();

    assertThat(report.findings())
        .extracting(Finding::kind, Finding::example)
        .containsExactly(tuple(Kind.GAP, Map.of("amountMinor", "50000")));
    assertThat(fired(table, Map.of("amountMinor", 50_000L))).isZero();
    assertThat(fired(table, Map.of("amountMinor", 49_999L))).isOne();
  }

  @Test
  void findsAGapThatOnlyACombinationShows() {
    var report =
        SketchedTable.of("UNIQUE")
            .input("effect", "string", "\"NONE\",\"LIFT\"")
            .input("days", "integer")
            .rule("none", "\"NONE\"", "-", "\"A\"")
            .rule("soon", "\"LIFT\"", "< -5", "\"B\"")
            .rule("later", "\"LIFT\"", "[-3..9]", "\"C\"")
            .rule("far", "\"LIFT\"", "> 9", "\"D\"")
            .analysed();

    assertThat(report.findings())
        .extracting(Finding::toString)
        .containsExactly("No rule answers, for example {effect=LIFT, days=-5}");
  }

  @Test
  void findsTwoRulesThatBothAnswer() {
    var report =
        SketchedTable.of("UNIQUE")
            .input("amountMinor", "long")
            .rule("small", "<= 50000", "\"A\"")
            .rule("large", ">= 50000", "\"B\"")
            .analysed();

    assertThat(report.findings())
        .extracting(Finding::toString)
        .containsExactly("Rules small and large both answer, for example {amountMinor=50000}");
  }

  @Test
  void letsRulesOfAnAnyTableOverlapWhileTheyAgree() {
    var agreeing =
        SketchedTable.of("ANY")
            .input("vip", "boolean")
            .rule("all", "-", "\"A\"")
            .rule("vips", "true", "\"A\"");
    var disagreeing =
        SketchedTable.of("ANY")
            .input("vip", "boolean")
            .rule("all", "-", "\"A\"")
            .rule("vips", "true", "\"B\"");

    assertThat(agreeing.analysed().findings()).isEmpty();
    assertThat(disagreeing.analysed().findings())
        .extracting(Finding::kind, Finding::example)
        .containsExactly(tuple(Kind.OVERLAP, Map.of("vip", "true")));
  }

  @Test
  void findsARuleThatEarlierOnesTogetherLeaveNothingTo() {
    var report =
        SketchedTable.of("FIRST")
            .input("days", "integer")
            .rule("early", "< 3", "\"A\"")
            .rule("late", ">= 3", "\"B\"")
            .rule("middle", "[1..5]", "\"C\"")
            .analysed();

    assertThat(report.findings())
        .extracting(Finding::kind, Finding::message)
        .containsExactly(
            tuple(
                Kind.NEVER_FIRES,
                "Rule middle never fires: for everything that fits, an earlier rule wins"));
  }

  @Test
  void findsACellThatNothingFits() {
    assertThat(
            SketchedTable.of("COLLECT")
                .input("days", "integer")
                .rule("backwards", "[5..1]", "\"A\"")
                .analysed()
                .findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.NEVER_MATCHES);
    assertThat(
            SketchedTable.of("COLLECT")
                .input("days", "integer")
                .rule("text", "\"five\"", "\"A\"")
                .analysed()
                .findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.NEVER_MATCHES);
  }

  @Test
  void findsValuesOutsideTheAllowedLists() {
    var report =
        SketchedTable.of("COLLECT")
            .input("effect", "string", "\"NONE\",\"LIFT\"")
            .results("\"AUTO\",\"BUYER\"")
            .rule("typing", "not(\"LITF\")", "\"AUTO\"")
            .rule("unknown", "\"LIFT\"", "\"BOSS\"")
            .analysed();

    assertThat(report.findings())
        .extracting(Finding::kind, Finding::example)
        .containsExactly(
            tuple(Kind.NOT_ALLOWED, Map.of("effect", "LITF")),
            tuple(Kind.NOT_ALLOWED, Map.of("answer", "BOSS")));
  }

  @Test
  void findsCellsThatFeelCannotReadAndTextsWithoutQuotes() {
    var report =
        SketchedTable.of("COLLECT")
            .input("effect", "string")
            .rule("broken", "\"LIFT", "\"A\"")
            .rule("unquoted", "LIFT", "\"B\"")
            .analysed();

    assertThat(report.findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.UNREADABLE, Kind.UNKNOWN_NAME);
  }

  @Test
  void triesMomentsAndMissingValues() {
    var report =
        SketchedTable.of("UNIQUE")
            .input("at", "date")
            .rule("before", "< date and time(\"2026-01-01T00:00:00\")", "\"A\"")
            .rule("after", "> date and time(\"2026-01-01T00:00:00\")", "\"B\"")
            .rule("never", "null", "\"C\"")
            .analysed();

    assertThat(report.combinations()).isEqualTo(4);
    assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.GAP);
  }

  @Test
  void saysWhatItCannotCheckInsteadOfPassingIt() {
    var report =
        SketchedTable.of("UNIQUE")
            .input("name", "string")
            .input("first", "integer")
            .input("second", "integer")
            .rule("long", "string length(?) > 3", "-", "-", "\"A\"")
            .rule("rising", "-", "-", "> first", "\"B\"")
            .analysed();

    assertThat(report.findings()).isEmpty();
    assertThat(report.notChecked())
        .containsExactly(
            "Rule long, column 'name': string length(?) > 3 is more than a comparison",
            "Rule rising, column 'second': > first depends on another column",
            "overlaps with rule long",
            "overlaps with rule rising",
            "gaps in what rules [long, rising] might answer");
  }

  @Test
  void findsTheOneGapAmongHalfAMillionCombinations() {
    var table = SketchedTable.of("FIRST");
    for (var column = 0; column < 6; column++) {
      table.input("in" + column, "integer");
    }
    for (var low = 0; low < 4; low++) {
      for (var high = 0; high < 4; high++) {
        for (var third = 0; third < 4; third++) {
          if (low + high + third < 9) {
            table.rule(
                "r%d%d%d".formatted(low, high, third),
                band(low),
                band(high),
                band(third),
                "-",
                "-",
                "-",
                "\"A\"");
          }
        }
      }
    }
    table.rule("rest", band(3), band(3), band(3), "< 7", "-", "-", "\"B\"");
    table.rule("more", band(3), band(3), band(3), ">= 7", "< 5", "-", "\"B\"");
    var numbers = IntStream.rangeClosed(1, 100).map(n -> n * 3).boxed().map(String::valueOf);
    table.rule(
        "named", band(3), band(3), band(3), ">= 7", ">= 5", numbers.collect(joining(",")), "\"B\"");
    table.rule("low", band(3), band(3), band(3), ">= 7", ">= 5", "< 150", "\"C\"");
    table.rule("high", band(3), band(3), band(3), ">= 7", ">= 5", "> 151", "\"C\"");

    var report = assertTimeout(Duration.ofSeconds(60), table::analysed);

    assertThat(report.combinations()).isGreaterThan(BigInteger.valueOf(500_000));
    assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.GAP);
    assertThat(report.findings().get(0).example()).containsEntry("in5", "151");
  }

  private static String band(int number) {
    return switch (number) {
      case 0 -> "< 10";
      case 1 -> "[10..20)";
      case 2 -> "[20..30)";
      default -> ">= 30";
    };
  }

  private static int fired(SketchedTable table, Map<String, Object> inputs) {
    var engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    var decision = engine.parseDecisions(new ByteArrayInputStream(table.dmn())).get(0);
    return engine.evaluateDecisionTable(decision, inputs).size();
  }
}

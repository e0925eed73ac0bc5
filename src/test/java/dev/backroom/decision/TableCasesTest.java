package dev.backroom.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.AnyDatabase;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every table holds its cases, and every rule has one. */
@AnyDatabase
class TableCasesTest {

  @TestFactory
  Stream<DynamicTest> everyCaseHoldsAndEveryRuleHasOne() throws IOException {
    return tables().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.toString(),
                    () -> assertThat(report(file, new CaseRunner())).matches(CaseReport::allWell)));
  }

  @TestFactory
  Stream<DynamicTest> parsingOnceChangesNoAnswer() throws IOException {
    return tables().stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> answersAsTheEngineComes(file)));
  }

  private static void answersAsTheEngineComes(Path file) throws IOException {
    var asItComes = new CaseRunner(new DefaultDmnEngineConfiguration());

    assertThat(report(file, asItComes)).isEqualTo(report(file, new CaseRunner()));
  }

  @Test
  void joinsTheAnswersOfACollectingTable() throws IOException {
    var table =
        SketchedTable.of("COLLECT")
            .input("amount", "long")
            .rule("some", "> 0", "\"A\"")
            .rule("many", "> 9", "\"B\"");
    var cases = "case,in:amount,out:answer,rule\nnone,0,,\nsome,1,A,some\nmany,10,A;B,some;many\n";

    assertThat(new CaseRunner().run(table.dmn(), TableCases.read(new StringReader(cases))))
        .matches(CaseReport::allWell);
  }

  @Test
  void seesThatNoRuleAnswersACase() throws IOException {
    var table = SketchedTable.of("UNIQUE").input("amount", "long").rule("some", "> 0", "\"A\"");
    var cases = "case,in:amount,out:answer,rule\nnothing,0,,\n";

    assertThat(
            new CaseRunner()
                .run(table.dmn(), TableCases.read(new StringReader(cases)))
                .mismatches())
        .containsExactly(
            "line 2, nothing: Table 'sketched' has no rule for amount = 0:"
                + " add the missing rule and deploy its folder");
  }

  @Test
  void seesAWrongAnswerAWrongRuleAndARuleWithoutACase() throws IOException {
    var table = Files.readAllBytes(Path.of("src/test/resources/bad-models/two-rules.dmn"));
    var cases =
        TableCases.read(new StringReader("case,in:amount,out:band,rule\nsmall,1,HIGH,rule_high\n"));

    var report = new CaseRunner().run(table, cases);

    assertThat(report.mismatches())
        .containsExactly(
            "line 2, small: band is 'LOW', expected 'HIGH'",
            "line 2, small: rules [rule_low] fired, expected [rule_high]");
    assertThat(report.rulesNeverHit()).containsExactly("rule_high");
  }

  private static List<Path> tables() throws IOException {
    try (var files = Files.walk(Path.of("decisions"))) {
      return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList();
    }
  }

  private static CaseReport report(Path table, CaseRunner runner) throws IOException {
    var cases = Path.of(table.toString().replace(".dmn", ".cases.csv"));
    try (var csv = Files.newBufferedReader(cases)) {
      return runner.run(Files.readAllBytes(table), TableCases.read(csv));
    }
  }
}

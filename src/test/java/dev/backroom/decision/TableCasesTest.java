package dev.backroom.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every table holds its cases, and every rule has one. */
class TableCasesTest {

  @TestFactory
  Stream<DynamicTest> everyCaseHoldsAndEveryRuleHasOne() throws IOException {
    try (var files = Files.walk(Path.of("decisions"))) {
      return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.toString(),
                      () -> assertThat(report(file)).matches(CaseReport::allWell)));
    }
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

  private static CaseReport report(Path table) throws IOException {
    var cases = Path.of(table.toString().replace(".dmn", ".cases.csv"));
    try (var csv = Files.newBufferedReader(cases)) {
      return new CaseRunner().run(Files.readAllBytes(table), TableCases.read(csv));
    }
  }
}

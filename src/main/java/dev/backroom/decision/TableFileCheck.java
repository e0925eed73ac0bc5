package dev.backroom.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelException;

/**
 * What is wrong with one table file and the cases beside it.
 *
 * @param cases that were run
 * @param findings in words; none means that every input has its answer and every case gets it
 */
public record TableFileCheck(Path file, int cases, List<String> findings) {

  /** Of every table in the folder and below, by name. */
  public static List<TableFileCheck> allIn(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      var tables = files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList();
      var checks = new ArrayList<TableFileCheck>();
      for (var table : tables) {
        checks.add(of(table));
      }
      return checks;
    }
  }

  private static TableFileCheck of(Path file) throws IOException {
    var dmn = Files.readAllBytes(file);
    try {
      var found = new ArrayList<>(new TableAnalysis().findings(dmn));
      var report = cases(file, dmn);
      found.addAll(report.findings());
      return new TableFileCheck(file, report.cases(), List.copyOf(found));
    } catch (ModelException unreadable) {
      return new TableFileCheck(file, 0, List.of("No table: " + unreadable.getMessage()));
    }
  }

  private static TableFileCheck cases(Path file, byte[] dmn) throws IOException {
    var beside = Path.of(file.toString().replaceFirst("\\.dmn$", ".cases.csv"));
    if (!Files.exists(beside)) {
      return new TableFileCheck(file, 0, List.of("There are no cases: write %s".formatted(beside)));
    }
    try (var csv = Files.newBufferedReader(beside)) {
      var report = new CaseRunner().run(dmn, TableCases.read(csv));
      var found =
          Stream.concat(
              report.mismatches().stream().map("Case in %s"::formatted),
              report.rulesNeverHit().stream().map("No case hits rule %s"::formatted));
      return new TableFileCheck(file, report.cases(), found.toList());
    } catch (IllegalArgumentException wrong) {
      return new TableFileCheck(file, 0, List.of("%s: %s".formatted(beside, wrong.getMessage())));
    }
  }
}

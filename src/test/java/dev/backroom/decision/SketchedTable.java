package dev.backroom.decision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small table written down in a test. */
final class SketchedTable {
  private final String hitPolicy;
  private final List<String> inputs = new ArrayList<>();
  private final List<String> rules = new ArrayList<>();
  private String results = "";

  private SketchedTable(String hitPolicy) {
    this.hitPolicy = hitPolicy;
  }

  static SketchedTable of(String hitPolicy) {
    return new SketchedTable(hitPolicy);
  }

  SketchedTable input(String reads, String type) {
    return input(reads, type, "");
  }

  SketchedTable input(String reads, String type, String allowed) {
    inputs.add(
        """
        <input id="in_%s" label="%s"><inputExpression typeRef="%s"><text>%s</text></inputExpression>%s</input>
        """
            .formatted(
                reads,
                reads,
                type,
                reads,
                allowed.isEmpty()
                    ? ""
                    : "<inputValues><text>%s</text></inputValues>".formatted(escaped(allowed))));
    return this;
  }

  SketchedTable results(String allowed) {
    results = "<outputValues><text>%s</text></outputValues>".formatted(escaped(allowed));
    return this;
  }

  /** Cells of the inputs, and the answer. */
  SketchedTable rule(String id, String... cells) {
    var answer = cells[cells.length - 1];
    rules.add(
        "<rule id=\"%s\">%s<outputEntry><text>%s</text></outputEntry></rule>"
            .formatted(
                id,
                Stream.of(cells)
                    .limit(cells.length - 1)
                    .map(
                        cell -> "<inputEntry><text>%s</text></inputEntry>".formatted(escaped(cell)))
                    .collect(Collectors.joining()),
                escaped(answer)));
    return this;
  }

  byte[] dmn() {
    return """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="sketch" name="sketch" namespace="test">
          <decision id="sketched" name="Sketched">
            <decisionTable hitPolicy="%s">%s
              <output id="out" label="Answer" name="answer" typeRef="string">%s</output>
              %s
            </decisionTable>
          </decision>
        </definitions>
        """
        .formatted(hitPolicy, String.join("", inputs), results, String.join("\n", rules))
        .getBytes(StandardCharsets.UTF_8);
  }

  TableReport analysed() {
    return new TableAnalysis().of(dmn()).get(0);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}

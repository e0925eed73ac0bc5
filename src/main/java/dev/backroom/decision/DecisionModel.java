package dev.backroom.decision;

import dev.backroom.decision.TableDescription.Column;
import dev.backroom.decision.TableDescription.RuleText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.AuthorityRequirement;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.NamedElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** What the DMN of one decision says, in plain words. */
record DecisionModel(Decision decision) {

  Optional<DecisionTable> table() {
    return Optional.ofNullable(decision.getExpression())
        .filter(DecisionTable.class::isInstance)
        .map(DecisionTable.class::cast);
  }

  /** Name of the knowledge source that the decision requires as its authority. */
  Optional<String> owner() {
    return decision.getAuthorityRequirements().stream()
        .map(AuthorityRequirement::getRequiredAuthority)
        .filter(Objects::nonNull)
        .map(NamedElement::getName)
        .findFirst();
  }

  String description() {
    return text(decision.getDescription());
  }

  List<Column> inputs() {
    return table().stream()
        .flatMap(table -> table.getInputs().stream())
        .map(
            input ->
                new Column(
                    reads(input),
                    Objects.requireNonNullElse(input.getLabel(), reads(input)),
                    Objects.requireNonNullElse(input.getInputExpression().getTypeRef(), ""),
                    input.getInputValues() == null ? "" : DmnText.of(input.getInputValues())))
        .toList();
  }

  List<Column> outputs() {
    return table().stream()
        .flatMap(table -> table.getOutputs().stream())
        .map(
            output ->
                new Column(
                    output.getName(),
                    Objects.requireNonNullElse(output.getLabel(), output.getName()),
                    Objects.requireNonNullElse(output.getTypeRef(), ""),
                    output.getOutputValues() == null ? "" : DmnText.of(output.getOutputValues())))
        .toList();
  }

  List<RuleText> rules() {
    return table().stream()
        .flatMap(
            table ->
                table.getRules().stream()
                    .map(
                        rule ->
                            new RuleText(
                                rule.getId(),
                                description(rule),
                                when(table, rule),
                                then(table, rule))))
        .toList();
  }

  static String reads(Input input) {
    return DmnText.of(input.getInputExpression().getText());
  }

  static String description(Rule rule) {
    return text(rule.getDescription());
  }

  private static Map<String, String> when(DecisionTable table, Rule rule) {
    return byColumn(
        table.getInputs().stream().map(DecisionModel::reads),
        rule.getInputEntries().stream().map(DmnText::of));
  }

  private static Map<String, String> then(DecisionTable table, Rule rule) {
    return byColumn(
        table.getOutputs().stream().map(Output::getName),
        rule.getOutputEntries().stream().map(DmnText::of));
  }

  private static Map<String, String> byColumn(Stream<String> names, Stream<String> cells) {
    var cell = cells.iterator();
    var row = new LinkedHashMap<String, String>();
    names.forEach(name -> row.put(name, cell.next()));
    return row;
  }

  private static String text(@Nullable Description description) {
    return description == null ? "" : description.getTextContent().strip();
  }
}

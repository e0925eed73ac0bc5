package dev.backroom.models;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One decision, asked in the words of the contracts. */
record Table(Path file, Decision decision) {
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
  private static final Pattern NAME = Pattern.compile("\\b([a-z]\\w*)\\b(?!\\s*\\()");
  private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");

  static Stream<Table> read(Path file) {
    return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream()
        .map(decision -> new Table(file, decision));
  }

  String key() {
    return decision.getId();
  }

  String feature() {
    return House.feature(file);
  }

  /** Variables of the case that this decision and those below it look at. */
  Set<String> inputs() {
    var names = new TreeSet<String>();
    tables(decision)
        .flatMap(table -> table.getInputs().stream())
        .map(Table::expression)
        .forEach(
            text ->
                NAME.matcher(TEXT.matcher(text).replaceAll(""))
                    .results()
                    .forEach(name -> names.add(name.group(1))));
    below(decision).forEach(required -> names.removeAll(results(required)));
    return names;
  }

  /** Names of the columns that answer; a literal expression answers by the name of its variable. */
  Set<String> results() {
    return results(decision);
  }

  /** The words that rules write into a column. */
  Set<String> words(String column) {
    return own(decision)
        .flatMap(table -> words(table, column))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> words(DecisionTable table, String column) {
    var outputs = table.getOutputs().stream().map(Output::getName).toList();
    return IntStream.range(0, outputs.size())
        .filter(index -> outputs.get(index).equals(column))
        .boxed()
        .flatMap(index -> table.getRules().stream().map(rule -> answer(rule, index)))
        .flatMap(text -> WORD.matcher(text).results().map(word -> word.group(1)));
  }

  private static String answer(Rule rule, int column) {
    var entry = rule.getOutputEntries().stream().skip(column).findFirst().orElseThrow();
    return entry.getText() == null ? "" : entry.getText().getTextContent();
  }

  private static Set<String> results(Decision decision) {
    var names =
        own(decision)
            .flatMap(table -> table.getOutputs().stream())
            .map(Output::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    if (decision.getVariable() != null) {
      names.add(decision.getVariable().getName());
    }
    return names;
  }

  private static String expression(Input input) {
    return input.getInputExpression().getText().getTextContent();
  }

  private static Stream<DecisionTable> tables(Decision decision) {
    return Stream.concat(own(decision), below(decision).flatMap(Table::own));
  }

  private static Stream<Decision> below(Decision decision) {
    Collection<InformationRequirement> requirements = decision.getInformationRequirements();
    return requirements.stream()
        .filter(requirement -> requirement.getRequiredDecision() != null)
        .map(InformationRequirement::getRequiredDecision)
        .flatMap(required -> Stream.concat(Stream.of(required), below(required)));
  }

  private static Stream<DecisionTable> own(Decision decision) {
    return decision.getChildElementsByType(DecisionTable.class).stream();
  }
}

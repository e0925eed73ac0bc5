package dev.backroom.models;

import dev.backroom.models.VariableUse.Kind;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;

/** A class of names says what its diagram says: key, variables, messages, codes and ids. */
final class NamesContract implements Contract {
  private static final Pattern ID =
      Pattern.compile(
          "(start|end|catch|throw|boundary|service|user|rule|call|sub|gateway|flow)_[a-z]\\w*");
  private static final Pattern MESSAGE = Pattern.compile("[a-z-]+\\.[a-z-]+");

  @Override
  public Stream<String> violations(House house) {
    return Stream.concat(
        house.code().names().flatMap(names -> compare(names, house)), unknownIds(house));
  }

  private static Stream<String> compare(Names names, House house) {
    return house
        .diagram(names.key())
        .map(diagram -> compare(names, diagram, house))
        .orElseGet(() -> Stream.of(at(names, "KEY") + "there is no process " + names.key()));
  }

  private static Stream<String> unknownIds(House house) {
    var ids = house.diagrams().stream().flatMap(Diagram::ids).collect(Collectors.toSet());
    return house.code().sources().stream()
        .flatMap(
            source ->
                source
                    .literals()
                    .filter(text -> ID.matcher(text).matches() && !ids.contains(text))
                    .map(id -> "%s: no diagram has the id %s".formatted(source.name(), id)));
  }

  private static Stream<String> compare(Names names, Diagram diagram, House house) {
    return Stream.concat(variables(names, diagram, house), texts(names, diagram));
  }

  /** What no model knows may still pass from one step to another. */
  private static Stream<String> variables(Names names, Diagram diagram, House house) {
    var flow = new DataFlow(house, diagram);
    Set<String> known = new TreeSet<>(flow.written());
    flow.used().forEach(use -> known.add(use.variable()));
    return names.variables().entrySet().stream()
        .filter(constant -> !known.contains(constant.getValue()))
        .filter(constant -> !isPassedOn(constant.getValue(), house.code()))
        .map(
            constant ->
                at(names, constant.getKey())
                    + "nothing in %s knows the variable %s, and no code both writes and reads it; rename or delete it"
                        .formatted(diagram.file().getFileName(), constant.getValue()));
  }

  private static boolean isPassedOn(String variable, Code code) {
    var uses = code.uses().filter(use -> use.variable().equals(variable)).toList();
    return (uses.stream().anyMatch(use -> use.is(Kind.WRITTEN))
            || code.answered().anyMatch(variable::equals))
        && uses.stream().anyMatch(use -> !use.is(Kind.WRITTEN));
  }

  private static Stream<String> texts(Names names, Diagram diagram) {
    var codes =
        Stream.concat(
                diagram.all(Error.class).stream().map(Error::getErrorCode),
                diagram.all(Escalation.class).stream().map(Escalation::getEscalationCode))
            .toList();
    return names.texts().entrySet().stream()
        .filter(
            constant -> {
              var text = constant.getValue();
              return MESSAGE.matcher(text).matches() && !diagram.messages().contains(text)
                  || constant.getKey().equals(text) && !codes.contains(text);
            })
        .map(
            constant ->
                at(names, constant.getKey())
                    + "%s has no message, error or escalation %s"
                        .formatted(diagram.file().getFileName(), constant.getValue()));
  }

  private static String at(Names names, String constant) {
    return "%s.%s: ".formatted(names.source().name(), constant);
  }
}

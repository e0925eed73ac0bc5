package dev.backroom.models;

import dev.backroom.models.VariableUse.Kind;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a process uses somebody gives it: a model, a form, a message, a step or a command. */
final class VariablesContract implements Contract {
  @Override
  public Stream<String> violations(House house) {
    return Stream.concat(
        house.eachDiagram(diagram -> unwritten(house, diagram)).distinct(),
        missedByCommands(house));
  }

  private static Stream<String> unwritten(House house, Diagram diagram) {
    var flow = new DataFlow(house, diagram);
    var written = written(house, diagram);
    return Stream.concat(flow.used(), neededByCode(house, diagram))
        .filter(use -> !written.contains(use.variable()))
        .map(
            use ->
                "%s, %s: uses the variable %s, which no table, form, message, mapping, command or step of this process writes"
                    .formatted(diagram.file().getFileName(), use.where(), use.variable()));
  }

  private static Set<String> written(House house, Diagram diagram) {
    var names = new TreeSet<>(new DataFlow(house, diagram).written());
    house
        .code()
        .runBy(diagram)
        .flatMap(source -> source.uses(house.code()))
        .filter(use -> use.is(Kind.WRITTEN))
        .forEach(use -> names.add(use.variable()));
    house.code().answered().forEach(names::add);
    house.code().pinned().forEach(process -> names.add(process + "Version"));
    return names;
  }

  private static Stream<DataFlow.Use> neededByCode(House house, Diagram diagram) {
    return diagram.beans().stream()
        .flatMap(bean -> house.code().delegate(bean).stream())
        .flatMap(step -> step.uses(house.code()))
        .filter(use -> use.is(Kind.NEEDED))
        .map(use -> new DataFlow.Use(use.variable(), use.source().name()));
  }

  private static Stream<String> missedByCommands(House house) {
    var given =
        house.diagrams().stream()
            .filter(diagram -> diagram.commands().findAny().isPresent())
            .flatMap(diagram -> written(house, diagram).stream())
            .collect(Collectors.toSet());
    return house.code().sources().stream()
        .flatMap(
            source ->
                source
                    .askedOfCommands()
                    .filter(name -> !given.contains(name))
                    .map(
                        name ->
                            "%s: asks a command for the variable %s, which no process with commands has"
                                .formatted(source.name(), name)));
  }
}

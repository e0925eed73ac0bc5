package dev.backroom.models;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** Every code that is thrown is caught at a border in the same diagram, and the reverse. */
final class ErrorsContract implements Contract {

  @Override
  public Stream<String> violations(House house) {
    return Stream.of(
            house.eachDiagram(diagram -> uncaughtErrors(house, diagram)),
            house.eachDiagram(ErrorsContract::uncaughtEnds),
            house.eachDiagram(diagram -> unknownErrors(house, diagram)),
            uncaughtRefusals(house))
        .flatMap(faults -> faults);
  }

  private static Stream<String> uncaughtErrors(House house, Diagram diagram) {
    return diagram
        .delegated()
        .flatMap(
            task ->
                thrown(house, task)
                    .filter(
                        code -> !caught(diagram, task, ErrorEventDefinition.class).contains(code))
                    .map(
                        code ->
                            diagram.at(task)
                                + "throws %s, which no boundary event of it catches"
                                    .formatted(code)));
  }

  private static Stream<String> uncaughtEnds(Diagram diagram) {
    return diagram.all(EndEvent.class).stream()
        .flatMap(end -> end.getEventDefinitions().stream())
        .filter(end -> code(end) != null)
        .filter(end -> !caught(diagram, end, EventDefinition.class).contains(code(end)))
        .map(
            end ->
                diagram.at(end)
                    + "throws %s, which no boundary event around it catches".formatted(code(end)));
  }

  private static Stream<String> unknownErrors(House house, Diagram diagram) {
    return diagram.all(BoundaryEvent.class).stream()
        .flatMap(
            boundary ->
                boundary.getEventDefinitions().stream()
                    .filter(event -> code(event) != null)
                    .filter(event -> !within(house, diagram, boundary).contains(code(event)))
                    .map(
                        event ->
                            diagram.at(boundary)
                                + "catches %s, which nothing in %s throws"
                                    .formatted(code(event), boundary.getAttachedTo().getId())));
  }

  private static Stream<String> uncaughtRefusals(House house) {
    var caught =
        house.diagrams().stream()
            .flatMap(
                diagram ->
                    diagram
                        .commands()
                        .flatMap(
                            task -> caught(diagram, task, ErrorEventDefinition.class).stream()))
            .collect(Collectors.toSet());
    return house.code().sources().stream()
        .flatMap(
            source ->
                source
                    .refusals()
                    .filter(code -> !caught.contains(code))
                    .map(
                        code ->
                            "%s: refuses a command with %s, which no diagram catches at a command"
                                .formatted(source.name(), code)));
  }

  private static Set<String> within(House house, Diagram diagram, BoundaryEvent boundary) {
    var steps =
        diagram.all(ServiceTask.class).stream()
            .filter(task -> Diagram.isAround(boundary.getAttachedTo(), task))
            .flatMap(task -> thrown(house, task));
    var ends =
        diagram.all(EndEvent.class).stream()
            .filter(end -> Diagram.isAround(boundary.getAttachedTo(), end))
            .flatMap(end -> end.getEventDefinitions().stream())
            .map(ErrorsContract::code);
    return Stream.concat(steps, ends).filter(code -> code != null).collect(Collectors.toSet());
  }

  private static Stream<String> thrown(House house, ServiceTask task) {
    return task.getCamundaTopic() != null
        ? house.code().sources().stream().flatMap(Source::refusals)
        : house.code().delegate(Diagram.bean(task)).stream()
            .flatMap(step -> step.errors(house.code()));
  }

  private static <T extends EventDefinition> List<String> caught(
      Diagram diagram, BaseElement thrower, Class<T> type) {
    return diagram.boundaries(thrower, type).map(ErrorsContract::code).toList();
  }

  private static String code(EventDefinition event) {
    if (event instanceof ErrorEventDefinition error) {
      return error.getError().getErrorCode();
    }
    return event instanceof EscalationEventDefinition escalation
        ? escalation.getEscalation().getEscalationCode()
        : null;
  }
}

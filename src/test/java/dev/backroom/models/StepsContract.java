package dev.backroom.models;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** A step is done by the bean that is named after it. */
final class StepsContract implements Contract {

  @Override
  public Stream<String> violations(House house) {
    return Stream.concat(house.eachDiagram(diagram -> steps(house, diagram)), unused(house));
  }

  private static Stream<String> steps(House house, Diagram diagram) {
    return diagram
        .delegated()
        .flatMap(
            task -> {
              var bean = Diagram.bean(task);
              if (house.code().delegate(bean).isEmpty()) {
                return Stream.of(
                    diagram.at(task)
                        + "there is no component %s that is a JavaDelegate".formatted(bean));
              }
              return isNamedAfter(task, bean)
                  ? Stream.of()
                  : Stream.of(
                      diagram.at(task)
                          + "%s is named after neither the id nor the label '%s'"
                              .formatted(bean, task.getName()));
            });
  }

  /** After the id; where several steps do the same, their ids differ and their labels do not. */
  private static boolean isNamedAfter(ServiceTask task, String bean) {
    var words = bean.toLowerCase(Locale.ROOT);
    return words.equals(joined(task.getId().replaceFirst("^service_", "")))
        || words.equals(joined(task.getName()));
  }

  private static String joined(String words) {
    return words.replaceAll("\\W", "").toLowerCase(Locale.ROOT) + "task";
  }

  private static Stream<String> unused(House house) {
    var used =
        house.diagrams().stream()
            .flatMap(diagram -> diagram.beans().stream())
            .collect(Collectors.toSet());
    return house
        .code()
        .delegates()
        .filter(step -> !used.contains(step.bean()))
        .map(step -> "%s: no diagram has a step %s".formatted(step.name(), step.bean()));
  }
}

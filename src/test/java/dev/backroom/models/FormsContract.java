package dev.backroom.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.yaml.snakeyaml.Yaml;

/** A task for people has a form of its feature, and a role that somebody can have. */
final class FormsContract implements Contract {
  private static final Path ACCESS = Path.of("src/main/resources/access.yaml");

  @Override
  public Stream<String> violations(House house) {
    var roles = roles();
    return Stream.of(
            house.eachDiagram(diagram -> missing(house, diagram)),
            unused(house),
            house.eachDiagram(diagram -> unknownRoles(house, diagram, roles)))
        .flatMap(faults -> faults);
  }

  private static Stream<String> missing(House house, Diagram diagram) {
    return diagram
        .withForm()
        .filter(task -> house.form(diagram.feature(), Diagram.formRef(task)).isEmpty())
        .map(
            task ->
                diagram.at(task)
                    + "there is no form with the id %1$s in processes/%2$s"
                        .formatted(Diagram.formRef(task), diagram.feature()));
  }

  private static Stream<String> unused(House house) {
    var used =
        house.diagrams().stream()
            .flatMap(
                diagram ->
                    diagram
                        .withForm()
                        .map(task -> diagram.feature() + "/" + Diagram.formRef(task) + ".form"))
            .collect(Collectors.toSet());
    return house.forms().stream()
        .map(form -> form.feature() + "/" + form.file().getFileName())
        .filter(form -> !used.contains(form))
        .map("%s: no task of this folder has this form; its file is called like its id"::formatted);
  }

  private static Stream<String> unknownRoles(House house, Diagram diagram, Set<String> roles) {
    return diagram.all(UserTask.class).stream()
        .flatMap(
            task ->
                asked(house, diagram, task)
                    .filter(role -> !roles.contains(role))
                    .map(role -> diagram.at(task) + "%s is no role of %s".formatted(role, ACCESS)));
  }

  /**
   * The role itself, or each that a table may answer and no line leads past the task; none where
   * the case names the person.
   */
  private static Stream<String> asked(House house, Diagram diagram, UserTask task) {
    if (task.getCamundaCandidateGroups() == null) {
      return Stream.of();
    }
    var groups = task.getCamundaCandidateGroups();
    if (!groups.startsWith("${")) {
      return Stream.of(groups);
    }
    var variable = groups.replaceAll("[${}]", "");
    return Words.inModels(house, diagram, variable).stream()
        .filter(word -> !isCompared(diagram, variable, word))
        .map(word -> word.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static boolean isCompared(Diagram diagram, String variable, String word) {
    var condition = "${%s == '%s'}".formatted(variable, word);
    return diagram.all(SequenceFlow.class).stream()
        .map(SequenceFlow::getConditionExpression)
        .anyMatch(line -> line != null && line.getTextContent().equals(condition));
  }

  private static Set<String> roles() {
    try {
      Map<String, Map<String, List<Map<String, Object>>>> file =
          new Yaml().load(Files.readString(ACCESS));
      return file.get("access").get("roles").stream()
          .map(role -> (String) role.get("id"))
          .collect(Collectors.toSet());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}

package dev.backroom.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;

/** All models, what lies around them, and the code that they have to fit. */
record House(
    Path root, List<Diagram> diagrams, List<Table> tables, List<FormFile> forms, Code code) {

  static House of(Path root, Code code) {
    return new House(
        root,
        files(root.resolve("processes"), ".bpmn").map(Diagram::read).toList(),
        files(root.resolve("decisions"), ".dmn").flatMap(Table::read).toList(),
        files(root.resolve("processes"), ".form").map(FormFile::read).toList(),
        code);
  }

  Path events() {
    return root.resolve("connectors/events");
  }

  Optional<Diagram> diagram(String key) {
    return diagrams.stream().filter(diagram -> diagram.key().equals(key)).findFirst();
  }

  /** Within the feature, which is what is deployed together. */
  Optional<Table> table(String feature, String key) {
    return tables.stream()
        .filter(table -> table.feature().equals(feature) && table.key().equals(key))
        .findFirst();
  }

  /** Of the same feature, or of another one in the version that the case has pinned. */
  Optional<Table> tableOf(Diagram diagram, BusinessRuleTask task) {
    var key = task.getCamundaDecisionRef();
    return "version".equals(task.getCamundaDecisionRefBinding())
        ? tables.stream().filter(table -> table.key().equals(key)).findFirst()
        : table(diagram.feature(), key);
  }

  Optional<FormFile> form(String feature, String id) {
    return forms.stream()
        .filter(form -> form.feature().equals(feature) && form.id().equals(id))
        .findFirst();
  }

  /** What a contract says about each diagram. */
  Stream<String> eachDiagram(Function<Diagram, Stream<String>> contract) {
    return diagrams.stream().flatMap(contract);
  }

  static Stream<Path> files(Path folder, String suffix) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(suffix))
          .filter(file -> !file.toString().contains("/lint/"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  static String feature(Path file) {
    return file.getParent().getFileName().toString();
  }
}

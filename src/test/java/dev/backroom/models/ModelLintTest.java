package dev.backroom.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.AnyDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** Runs bpmnlint with the rules of processes/lint, in a copy, so that the tree stays clean. */
@AnyDatabase
class ModelLintTest {
  private static final Path PROCESSES = Path.of("processes");
  private static final Path RULES = PROCESSES.resolve("lint");
  private static final Path COPY = Path.of("target", "lint");

  private static Node node;

  @BeforeAll
  static void installTheLinter() throws IOException, InterruptedException {
    FileSystemUtils.deleteRecursively(COPY);
    copy(RULES, COPY);
    node = Node.in(COPY);
    var installed = node.run("npm", "ci", "--prefer-offline", "--ignore-scripts");
    assertThat(installed.exitCode()).as(installed.output()).isZero();
  }

  @Test
  void everyDiagramKeepsTheRules() throws IOException, InterruptedException {
    var diagrams = diagrams();
    var linted = node.lint(diagrams);

    assertThat(diagrams).hasSizeGreaterThan(5);
    assertThat(linted.exitCode()).as(linted.output()).isZero();
  }

  @Test
  void refusesACarelessDiagram() throws IOException, InterruptedException {
    var linted = node.lint(List.of(Path.of("src/test/resources/bad-models/careless.bpmn")));

    assertThat(linted.exitCode()).isNotZero();
    assertThat(linted.output())
        .contains("no-bpmndi", "camunda-compat/history-time-to-live")
        .contains("Activity_0x1", "backroom/id", "backroom/binding", "backroom/user-task");
  }

  @Test
  void everyRuleRejectsItsBadPiece() throws IOException, InterruptedException {
    var tested = node.run("npm", "test");

    assertThat(tested.exitCode()).as(tested.output()).isZero();
    assertThat(tested.output()).containsPattern("pass [1-9]\\d").contains("fail 0");
  }

  private static List<Path> diagrams() throws IOException {
    try (var files = Files.walk(PROCESSES)) {
      return files
          .filter(file -> file.toString().endsWith(".bpmn"))
          .filter(file -> !file.startsWith(RULES))
          .toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(file -> !file.toString().contains("node_modules")).toList()) {
        Files.createDirectories(to.resolve(from.relativize(file)).getParent());
        if (Files.isRegularFile(file)) {
          Files.copy(file, to.resolve(from.relativize(file)));
        }
      }
    }
  }
}

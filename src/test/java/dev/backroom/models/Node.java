package dev.backroom.models;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.backroom.OtherProgram;
import dev.backroom.OtherProgram.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Node.js in one folder; where there is none the test is skipped, and a build server fails. */
record Node(Path folder) {
  private static final String REQUIRED = "BACKROOM_REQUIRE_BROWSER";
  private static final int OLDEST = 20;
  private static final Duration LONGEST = Duration.ofMinutes(3);

  static Node in(Path folder) throws IOException, InterruptedException {
    var node = new Node(folder);
    if (version(node) < OLDEST) {
      missing(Boolean.parseBoolean(System.getenv(REQUIRED)));
    }
    return node;
  }

  static void missing(boolean required) {
    var message = "DIAGRAMS NOT LINTED: there is no Node.js %d with npm".formatted(OLDEST);
    System.err.printf("%n***** %s *****%n%n", message);
    if (required) {
      fail(message + ", and " + REQUIRED + " is set");
    }
    abort(message);
  }

  Run run(String... command) throws IOException, InterruptedException {
    return new OtherProgram(folder, LONGEST).run(command);
  }

  /** The linter itself, as `npm run lint` calls it, on the given diagrams. */
  Run lint(List<Path> diagrams) throws IOException, InterruptedException {
    var files = diagrams.stream().map(file -> file.toAbsolutePath().toString());
    return run(
        Stream.concat(
                Stream.of("node", "node_modules/bpmnlint/bin/bpmnlint.js", "--max-warnings=0"),
                files)
            .toArray(String[]::new));
  }

  private static int version(Node node) throws InterruptedException {
    try {
      node.run("npm", "--version");
      var version = node.run("node", "--version").output().strip();
      return Integer.parseInt(version.substring(1, version.indexOf('.')));
    } catch (IOException absent) {
      return 0;
    }
  }
}

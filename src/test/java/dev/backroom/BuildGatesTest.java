package dev.backroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.opentest4j.TestAbortedException;
import org.springframework.util.FileSystemUtils;

/** Builds the modules of bad-sources with our pom.xml: each has to fail at the gate it offends. */
@AnyDatabase
@DisabledIfSystemProperty(named = "fast", matches = ".*", disabledReason = "-Dfast: no gates")
class BuildGatesTest {
  private static final Path BAD = Path.of("src/test/resources/bad-sources");
  private static final Path COPY = Path.of("target/bad-sources");
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** Surefire tells a test which one it uses; an IDE does not. */
  private static final String USUAL_REPOSITORY =
      System.getProperty("user.home") + "/.m2/repository";

  private static final String REQUIRED = "BACKROOM_REQUIRE_BROWSER";

  private record Refusal(String module, String words) {}

  private static final List<Refusal> REFUSALS =
      List.of(
          new Refusal("banned", "org.projectlombok:lombok:pom:0 <--- banned"),
          new Refusal("doubled", "BanDuplicatePomDependencyVersions failed"),
          new Refusal("crooked", "had format violations"),
          new Refusal("careless", "[DeadException]"),
          new Refusal("careless", "[NullAway]"),
          new Refusal("untested", "Coverage checks have not been met"));

  private static String output;

  @BeforeAll
  static void buildWhatIsBad() throws IOException, InterruptedException {
    FileSystemUtils.deleteRecursively(COPY);
    FileSystemUtils.copyRecursively(BAD, COPY);
    for (var refusal : REFUSALS) {
      giveOurBuild(refusal.module());
    }
    output = build();
  }

  @TestFactory
  Stream<DynamicTest> everyGateOfTheBuildRejectsItsBadModule() {
    return REFUSALS.stream()
        .map(
            refusal ->
                DynamicTest.dynamicTest(
                    refusal.toString(),
                    () ->
                        assertThat(failure(refusal.module()))
                            .as(output)
                            .contains(refusal.words())));
  }

  @Test
  void skipsWhereThereIsNoMavenUnlessItIsRequired() {
    assertThatThrownBy(() -> missing(false))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("GATES NOT TRIED");
    assertThatThrownBy(() -> missing(true))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(REQUIRED);
  }

  private static void giveOurBuild(String module) throws IOException {
    var more = COPY.resolve(module).resolve("dependencies.xml");
    var pom =
        Files.readString(Path.of("pom.xml"))
            .replaceFirst(
                "<artifactId>backroom</artifactId>", "<artifactId>" + module + "</artifactId>")
            .replace(
                "\n  <dependencies>\n",
                "\n  <dependencies>\n" + (Files.exists(more) ? Files.readString(more) : ""));
    Files.writeString(COPY.resolve(module).resolve("pom.xml"), pom);
  }

  private static String build() throws IOException, InterruptedException {
    try {
      return new OtherProgram(COPY, LONGEST)
          .run(
              "mvn",
              "-B",
              "-ntp",
              "--fail-at-end",
              "-Dspring-boot.repackage.skip",
              "-Dmaven.repo.local=" + System.getProperty("localRepository", USUAL_REPOSITORY),
              "verify")
          .output();
    } catch (IOException absent) {
      missing(Boolean.parseBoolean(System.getenv(REQUIRED)));
      throw absent;
    }
  }

  private static void missing(boolean required) {
    var message = "GATES NOT TRIED: there is no mvn on the PATH";
    System.err.printf("%n***** %s *****%n%n", message);
    if (required) {
      fail(message + ", and " + REQUIRED + " is set");
    }
    abort(message);
  }

  /** What Maven says at the end about this module. */
  private static String failure(String module) {
    return Stream.of(output.split("Failed to execute goal"))
        .skip(1)
        .filter(goal -> goal.contains(" on project " + module + ":"))
        .collect(Collectors.joining());
  }
}

package dev.backroom.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.AnyDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Models, code and the files around them fit together; each contract is seen to refuse. */
@AnyDatabase
class ModelContractTest {
  private static final Path BAD = Path.of("src/test/resources/bad-models/contract");
  private static final List<Contract> CONTRACTS =
      List.of(
          new NamesContract(),
          new VariablesContract(),
          new WordsContract(),
          new ErrorsContract(),
          new StepsContract(),
          new FormsContract(),
          new WrittenContract(),
          new EventsContract(),
          new CommandsContract(),
          new BindingsContract());

  @TestFactory
  Stream<DynamicTest> modelsAndCodeAgree() {
    var house = House.of(Path.of(""), Code.in(Path.of("src/main/java"), "dev/backroom"));
    return CONTRACTS.stream()
        .map(
            contract ->
                DynamicTest.dynamicTest(
                    name(contract), () -> assertThat(contract.violations(house)).isEmpty()));
  }

  /** Line by line what violations.txt foretells. */
  @TestFactory
  Stream<DynamicTest> everyContractRejectsItsBadExample() {
    var house = House.of(BAD, Code.in(Path.of("src/test/java"), "dev/backroom/models/bad"));
    return CONTRACTS.stream()
        .map(
            contract ->
                DynamicTest.dynamicTest(
                    name(contract),
                    () ->
                        assertThat(contract.violations(house))
                            .isNotEmpty()
                            .containsExactlyElementsOf(foretold(name(contract)))));
  }

  private static List<String> foretold(String contract) throws IOException {
    return Files.readAllLines(BAD.resolve("violations.txt")).stream()
        .dropWhile(line -> !line.equals("[" + contract + "]"))
        .skip(1)
        .takeWhile(line -> !line.isBlank())
        .toList();
  }

  private static String name(Contract contract) {
    return contract.getClass().getSimpleName();
  }
}

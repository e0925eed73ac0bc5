package dev.backroom.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Routes move and translate: one to a file, named after what it does, and nothing is decided. */
class RouteShapeTest {
  private static final Path ROUTES = Path.of("connectors");
  private static final Path BAD_ROUTES = Path.of("src/test/resources/bad-routes");

  @TestFactory
  Stream<DynamicTest> everyRouteHasTheShape() {
    return RouteFile.in(ROUTES).stream()
        .filter(file -> !file.folder().equals("common"))
        .map(
            file ->
                DynamicTest.dynamicTest(file.name(), () -> assertThat(file.faults()).isEmpty()));
  }

  @Test
  void rejectsWhatIsWrongWithTheBadRoutes() {
    assertThat(RouteFile.in(BAD_ROUTES))
        .flatExtracting(RouteFile::faults)
        .containsExactlyInAnyOrder(
            "is not exactly one route",
            "its id is not the file's name",
            "has no description that is a sentence",
            "has no route configuration",
            "names a host",
            "decides: [choice]",
            "has no budget",
            "is not named after its command erp.create-purchase-order",
            "lies in another system's folder");
  }

  @Test
  void everyBudgetBelongsToARoute() {
    var routes = RouteFile.in(ROUTES).stream().filter(RouteFile::hasEndpoint).map(RouteFile::name);

    assertThat(RouteFile.budgets()).containsOnlyKeys(routes.toList());
  }

  static List<String> sinks(String erp) {
    var folders = Set.of(erp, "mail", "supplier", "warehouse");
    return RouteFile.in(ROUTES).stream()
        .filter(file -> folders.contains(file.folder()))
        .flatMap(file -> file.topic().stream())
        .toList();
  }
}

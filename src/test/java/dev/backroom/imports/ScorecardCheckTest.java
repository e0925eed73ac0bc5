package dev.backroom.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardCheckTest {
  private static final String FILE =
      """
      Order,Via,Shop,Group,Project,Vendor,Article,Pieces,Price,Sent,Due,Arrived,Note
      A-1,Direct,Bonn,Grocery,P-1,Acme,Oats,1,1,02.01.2009,01.03.2009,27.02.2009,DN
      A-2,Direct,Bonn,Grocery,P-1,Acme,Oats,1,1,02.01.2009,01.03.2009,01.03.2009,DN
      A-2,Direct,Bonn,Grocery,P-1,Acme,Rice,1,1,02.01.2009,01.03.2009,05.03.2009,DN
      N-1,Direct,Bonn,Grocery,P-1,"Nord, Ltd.",Rice,1,1,02.01.2009,01.03.2009,01.03.2009,DN
      N-2,Direct,Bonn,Grocery,P-1,"Nord, Ltd.",Rice,99,1,02.01.2009,01.03.2009,28.02.2009,DN
      N-2,Direct,Bonn,Grocery,P-1,"Nord, Ltd.",Oats,1,1,02.01.2009,01.03.2009,09.03.2009,DN
      W-1,Warehouse,Bonn,Grocery,P-1,Nobody,Rice,1,1,02.01.2009,01.03.2009,01.03.2009,DN
      """;

  @TempDir Path directory;
  private ScorecardCheck check;

  @BeforeEach
  void writeFile() throws IOException {
    var file = directory.resolve("orders.csv");
    Files.writeString(file, FILE);
    check =
        new ScorecardCheck(
            file, MappingFile.read(Path.of("src/test/resources/imports/mapping.yaml")));
  }

  @Test
  void countsOrdersByTheDayOnWhichNoMoreThanTheToleranceIsMissing() {
    assertThat(check.fromFile())
        .containsExactly(new VendorTime("Acme", 2, 1, 4), new VendorTime("Nord, Ltd.", 2, 2, 0));
  }

  @Test
  void findsNoDifferenceWhereThereIsNone() {
    assertThat(check.compare(check.fromFile()).differences()).isEmpty();
  }

  @Test
  void namesEveryVendorThatDiffersOrIsMissing() {
    var ours = List.of(new VendorTime("Acme", 2, 2, 0), new VendorTime("Other", 1, 1, 0));

    assertThat(check.compare(ours).differences())
        .hasSize(3)
        .anyMatch(difference -> difference.startsWith("Acme: recorded"))
        .anyMatch(difference -> difference.startsWith("Nord, Ltd.: recorded null"))
        .anyMatch(difference -> difference.startsWith("Other: recorded"));
  }
}

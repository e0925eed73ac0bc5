package dev.backroom.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class MappingFileTest {
  private final String good = text(Path.of("src/test/resources/imports/mapping.yaml"));

  @Test
  void readsTheMappingThatTheDocumentationShows() {
    var mapping = MappingFile.read(Path.of("docs/import/scms-mapping.yaml"));

    assertThat(mapping.only()).containsEntry("Fulfill Via", "Direct Drop");
    assertThat(mapping.answers()).containsKey("user_giveSignature");
  }

  @Test
  void saysWhichEntryIsMissing() {
    refusal(good.replace("  promised: Due\n", ""))
        .hasMessage("mapping.yaml: dates.promised must not be blank");
  }

  @Test
  void saysWhichEntryIsUnknownAndWhichAreKnown() {
    refusal(good.replace("  promised: Due\n", "  promissed: Due\n"))
        .hasMessageContaining("mapping.yaml: dates.promissed is not known here")
        .hasMessageContaining("promised");
  }

  @Test
  void saysWhereTheFileIsNoYaml() {
    refusal("source: /import\nfile: [unclosed\n").hasMessageContaining("mapping.yaml, line ");
  }

  @Test
  void saysThatACellHasOneOrigin() {
    refusal(good.replace("{ value: planner }", "{ value: planner, column: Shop }"))
        .hasMessageContaining("requisition.requester")
        .hasMessageContaining("either column: or value:");
  }

  @Test
  void refusesPatternsCharsetsAndCurrenciesThatDoNotExist() {
    refusal(good.replace("dd.MM.yyyy", "dd.QQQQQQ")).hasMessageContaining("file.dates");
    refusal(good.replace("file: {", "file: { charset: utf-seven,"))
        .hasMessageContaining("file.charset: 'utf-seven' is unknown");
    refusal(good.replace("currency: EUR", "currency: XQQ"))
        .hasMessageContaining("line.currency: 'XQQ' is no currency");
  }

  @Test
  void saysThatThereIsNoFile() {
    assertThatThrownBy(() -> MappingFile.read(Path.of("nowhere.yaml")))
        .isInstanceOf(MappingRefused.class)
        .hasMessage("There is no mapping file nowhere.yaml");
    refusal("").hasMessageContaining("is empty");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refusal(String yaml) {
    return assertThatThrownBy(() -> MappingFile.parse(yaml, "mapping.yaml"))
        .isInstanceOf(MappingRefused.class);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException cause) {
      throw new java.io.UncheckedIOException(cause);
    }
  }
}

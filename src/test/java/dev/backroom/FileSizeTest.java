package dev.backroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@AnyDatabase
class FileSizeTest {
  private static final int LONGEST = 300;
  private static final int MEDIAN = 60;

  @Test
  void filesStaySmall() throws IOException {
    assertThat(lengths(Path.of("src"))).as("lines of each file").allMatch(FileSizeTest::isShort);
    assertThat(median(lengths(Path.of("src/main/java"))))
        .as("median number of lines")
        .isLessThan(MEDIAN);
  }

  @Test
  void seesAFileThatIsTooLong(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("Long.java"), "// line\n".repeat(LONGEST + 1));

    assertThat(lengths(folder)).singleElement().matches(lines -> !isShort(lines));
    assertThat(median(List.of(1, 70, 80))).isGreaterThan(MEDIAN);
  }

  private static List<Integer> lengths(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(FileSizeTest::lines)
          .sorted()
          .toList();
    }
  }

  private static boolean isShort(int lines) {
    return lines <= LONGEST;
  }

  private static int median(List<Integer> sorted) {
    return sorted.get(sorted.size() / 2);
  }

  private static int lines(Path file) {
    try (var lines = Files.lines(file)) {
      return (int) lines.count();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}

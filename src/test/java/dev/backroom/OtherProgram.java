package dev.backroom;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the machine that a test runs in a folder; it fails if that does not end in time. */
public record OtherProgram(Path folder, Duration longest) {

  /** What a program printed and how it ended. */
  public record Run(int exitCode, String output) {}

  public Run run(String... command) throws IOException, InterruptedException {
    var output = Files.createTempFile("program", ".txt");
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      fail(List.of(command) + " did not end; so far: " + Files.readString(output));
    }
    return new Run(process.exitValue(), Files.readString(output));
  }
}

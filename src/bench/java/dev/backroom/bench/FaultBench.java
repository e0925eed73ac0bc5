package dev.backroom.bench;

import dev.backroom.runs.FaultRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A thousand requisitions with a fifth of everything failing, and two kills. */
final class FaultBench {
  private static final int REQUISITIONS = Integer.getInteger("cases", 1000);
  private static final int KILLS = 2;

  private FaultBench() {}

  static String run() {
    try {
      var result =
          new FaultRun(Files.createTempDirectory("backroom-faults"), REQUISITIONS).run(KILLS);
      return "commands=%d documents=%d lost=%d doubled=%d"
          .formatted(result.commands(), result.documents(), result.lost(), result.doubled());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}

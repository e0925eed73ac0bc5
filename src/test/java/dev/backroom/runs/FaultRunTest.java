package dev.backroom.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.AnyDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the benchmark {@code faults}. */
@AnyDatabase
class FaultRunTest {
  private static final int REQUISITIONS = 100;

  @TempDir Path directory;

  @Test
  void givesOneOrderForEachRequisitionWhateverFailsAndIsKilled() {
    var result = new FaultRun(directory, REQUISITIONS).run(2);

    System.out.println(result);
    assertThat(result.kills()).hasSize(2);
    assertThat(result.documents()).isEqualTo(REQUISITIONS);
    assertThat(result.lost()).isZero();
    assertThat(result.doubled()).isZero();
  }
}

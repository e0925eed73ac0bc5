package dev.backroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sealer in a process of its own, killed as {@code kill -9} does it, again and again. */
class KilledSealerTest {
  private static final int ENTRIES = 20_000;
  private static final int KILLS = 3;
  private static final String SEALED = "sealed";

  @TempDir Path directory;

  /** What runs in the other process: it says so after each batch. */
  static final class Sealing {

    public static void main(String[] url) {
      var sealer = LedgerInTest.existing(url[0]).sealer();
      while (sealer.lookBack(1) > 0) {
        System.out.println(SEALED);
      }
    }
  }

  @Test
  void leavesAChainThatTheNextOneGoesOnWith() throws IOException, InterruptedException {
    var url = TestDatabase.separateIn(directory);
    LedgerInTest.create(url).write(ENTRIES);
    var random = new Random();
    for (int kill = 0; kill < KILLS; kill++) {
      killAfter(1 + random.nextInt(4), url, random.nextInt(20));
    }
    var ledger = LedgerInTest.existing(url);
    var halfway = ledger.verify();
    assertThat(halfway.findings()).isEmpty();
    assertThat(halfway.sealed()).isPositive();

    ledger.seal();

    var report = ledger.verify();
    assertThat(report.findings()).isEmpty();
    assertThat(report.sealed()).isEqualTo(ENTRIES);
    assertThat(report.unsealed()).isZero();
  }

  private static void killAfter(int batches, String url, int millisMore)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Sealing.class.getName(),
                url)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var enough = new CountDownLatch(batches);
    var reader =
        new Thread(
            () ->
                process
                    .inputReader()
                    .lines()
                    .filter(SEALED::equals)
                    .forEach(line -> enough.countDown()));
    reader.start();
    var reached = enough.await(2, TimeUnit.MINUTES);
    TimeUnit.MILLISECONDS.sleep(millisMore);
    process.destroyForcibly().waitFor();
    assertThat(reached).as("the sealer had sealed when it was killed").isTrue();
  }
}

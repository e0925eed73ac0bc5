package dev.backroom.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {
  private static final long FIRST = 500;
  private static final long LONGEST = 300_000;

  private final BackOff backOff = new BackOff(Settings.with(3));

  @Test
  void doublesWithEachFailure() {
    for (int failures = 1; failures <= 10; failures++) {
      var whole = FIRST << (failures - 1);
      assertThat(pauses(failures)).allMatch(pause -> pause >= whole / 2 && pause <= whole);
    }
  }

  @Test
  void endsAtTheLongestPause() {
    for (var failures : new int[] {11, 30, 1_000}) {
      assertThat(pauses(failures)).allMatch(pause -> pause >= LONGEST / 2 && pause <= LONGEST);
    }
  }

  @Test
  void spreadsThoseThatFailedTogether() {
    var seconds = pauses(10).stream().map(pause -> pause / 10_000).distinct().count();

    assertThat(seconds).as("tens of seconds between 128 and 256 that are hit").isGreaterThan(10);
  }

  private List<Long> pauses(int failures) {
    return IntStream.range(0, 1_000).mapToObj(time -> backOff.after(failures).toMillis()).toList();
  }
}

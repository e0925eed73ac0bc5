package dev.backroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitTrendTest {

  /** The last two weeks in which somebody waited are compared; how much is noticed is a setting. */
  @ParameterizedTest(name = "{0} minutes, {1} per cent")
  @CsvSource(
      textBlock =
          """
          30,         10, ''
          30 100 110, 10, as before
          30 100 90,  10, as before
          30 100 111, 10, longer
          30 100 89,  10, shorter
          30 100 89,  15, as before
          100 101,    0,  longer
          """)
  void saysHowTheLastWeekWasBesideTheOneBefore(String minutes, int percent, String tendency) {
    var weeks =
        Stream.of(minutes.split(" ")).map(Long::parseLong).map(Duration::ofMinutes).toList();

    assertThat(WaitTrend.tendency(weeks, percent)).isEqualTo(tendency);
  }
}

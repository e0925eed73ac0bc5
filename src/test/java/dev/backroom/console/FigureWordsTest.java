package dev.backroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.figures.Figure;
import dev.backroom.figures.Figure.Direction;
import dev.backroom.figures.Figure.Each;
import dev.backroom.figures.Figure.Fold;
import dev.backroom.figures.Figure.Unit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureWordsTest {

  @ParameterizedTest(name = "{1} {0} is {2}")
  @CsvSource({
    "SECONDS, 0, 0 seconds",
    "SECONDS, 1, 1 second",
    "SECONDS, 12.34, 12.3 seconds",
    "SECONDS, 5400, 90 minutes",
    "SECONDS, 9000, 2.5 hours",
    "SECONDS, 97200, 27 hours",
    "SECONDS, 259200, 3 days",
    "SHARE, 0.3333333, 33.3 %",
    "SHARE, 1, 100 %",
    "NUMBER, 0.6666667, 0.67",
    "NUMBER, 20, 20",
  })
  void writesAValue(Unit unit, double value, String words) {
    assertThat(words(unit, Direction.LOWER, null).of(value)).isEqualTo(words);
  }

  @ParameterizedTest(name = "{2} after {3} is {4}, {5}")
  @CsvSource({
    "SECONDS, LOWER, 7200, 3600, 60 minutes more (100 %), worse",
    "SECONDS, LOWER, 3600, 7200, 60 minutes less (50 %), better",
    "SHARE, HIGHER, 0.5, 0.4, 10 percentage points more, better",
    "SHARE, HIGHER, 0.25, 0.4, 15 percentage points less, worse",
    "NUMBER, LOWER, 0.5, 0, 0.5 more, worse",
    "NUMBER, LOWER, 2, 2.001, no change, ''",
  })
  void comparesInWords(
      Unit unit, Direction better, double now, double before, String change, String verdict) {
    var words = words(unit, better, null);

    assertThat(words.change(now, before)).isEqualTo(change);
    assertThat(words.verdict(now, before)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "LOWER, 60, 'goal: at most 60 seconds, reached'",
    "LOWER, 60.1, 'goal: at most 60 seconds, not reached'",
    "HIGHER, 61, 'goal: at least 60 seconds, reached'",
    "HIGHER, 1, 'goal: at least 60 seconds, not reached'",
  })
  void saysWhetherAGoalIsReached(Direction better, double value, String goal) {
    assertThat(words(Unit.SECONDS, better, 60.0).goal(value)).isEqualTo(goal);
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG_PRICE, wrong price",
    "end_orderClosed, order closed",
    "SetVariables, set variables",
    "Give signature, Give signature",
    "buyer-grocery, buyer-grocery",
    "purchase-order.acknowledged, purchase-order.acknowledged",
  })
  void writesReasonsInWords(String reason, String words) {
    assertThat(FigureWords.reason(reason)).isEqualTo(words);
  }

  private static FigureWords words(Unit unit, Direction better, Double goal) {
    return new FigureWords(
        new Figure("one", "One", "", unit, Fold.MEAN, better, Each.THING, List.of(), null, goal));
  }
}

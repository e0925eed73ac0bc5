package dev.backroom.connector.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrytonMoveTest {
  private static final List<TrytonMove> TWO_LINES = List.of(move(1, 10), move(2, 20));

  @Test
  void fillsOneMoveAfterTheOther() {
    assertThat(TrytonMove.spread(15, TWO_LINES)).containsExactly(entry(1, 10), entry(2, 5));
  }

  @Test
  void leavesOpenWhatNothingArrivedFor() {
    assertThat(TrytonMove.spread(10, TWO_LINES)).containsExactly(entry(1, 10));
  }

  @Test
  void putsASurplusOntoTheLastMove() {
    assertThat(TrytonMove.spread(33, TWO_LINES)).containsExactly(entry(1, 10), entry(2, 23));
  }

  private static Map.Entry<Long, Long> entry(long move, long quantity) {
    return Map.entry(move, quantity);
  }

  private static TrytonMove move(long id, long quantity) {
    return new TrytonMove(id, 24, quantity, "draft", false);
  }
}

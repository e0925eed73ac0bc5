package dev.backroom.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeWordsTest {

  @Test
  void takesNothingThatACaseSaysForAGap() {
    var words = Map.of("subject", "{amount} of $1", "amount", "720.00 EUR");

    assertThat(NoticeWords.fill("{subject} for {amount}", words))
        .isEqualTo("{amount} of $1 for 720.00 EUR");
  }

  @Test
  void leavesAGapThatNobodyFills() {
    assertThat(NoticeWords.fill("{number}", Map.of())).isEqualTo("{number}");
  }
}

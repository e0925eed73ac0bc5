package dev.backroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdleTest {

  @Test
  void looksAtNothingOfOurs() {
    assertThat(1).isPositive();
  }
}

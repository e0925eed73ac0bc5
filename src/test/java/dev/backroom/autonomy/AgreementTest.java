package dev.backroom.autonomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgreementTest {

  @Test
  void knowsNothingWithoutCases() {
    assertThat(new Agreement(0, 0).lowerBasisPoints()).isZero();
    assertThat(new Agreement(0, 0).upperBasisPoints()).isEqualTo(10_000);
  }

  /** Eight of ten is a textbook example: 0.490 to 0.943. */
  @Test
  void givesTheIntervalOfWilson() {
    assertThat(new Agreement(10, 8).lowerBasisPoints()).isEqualTo(4_901);
    assertThat(new Agreement(10, 8).upperBasisPoints()).isEqualTo(9_434);
  }

  @Test
  void isNeverCertainHoweverManyAgree() {
    assertThat(new Agreement(50, 50).lowerBasisPoints()).isEqualTo(9_286);
    assertThat(new Agreement(50, 50).upperBasisPoints()).isEqualTo(10_000);
    assertThat(new Agreement(50, 49).lowerBasisPoints()).isLessThan(9_000);
    assertThat(new Agreement(20, 0).lowerBasisPoints()).isZero();
  }
}

package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SupplierRecordTest {
  private static final SupplierRates MEAN = new SupplierRates(9_600, 50, 500);

  @Test
  void withoutADeliveryASupplierIsLikeAllOthers() {
    assertThat(SupplierRecord.NONE.drawnTo(MEAN, 10)).isEqualTo(MEAN);
  }

  /** (1 x 0 + 10 x 9,600) / 11 and (1 x 2,000 + 10 x 500) / 11. */
  @Test
  void oneBadDeliveryCostsLittle() {
    var late = new SupplierRecord(1, 0, 100, 0, 120, 144);

    assertThat(late.drawnTo(MEAN, 10)).isEqualTo(new SupplierRates(8_727, 45, 636));
  }

  @Test
  void aLongRecordSpeaksForItself() {
    var late = new SupplierRecord(10_000, 5_000, 100_000, 2_000, 1_200_000, 1_200_000);

    assertThat(late.drawnTo(MEAN, 10)).isEqualTo(new SupplierRates(5_005, 200, 0));
  }

  @Test
  void knowsNothingAboutDamageWhereOnlyDatesAreKnown() {
    var datesOnly = new SupplierRecord(50, 50, 0, 0, 0, 0);

    assertThat(datesOnly.drawnTo(MEAN, 10)).isEqualTo(new SupplierRates(9_933, 50, 500));
  }
}

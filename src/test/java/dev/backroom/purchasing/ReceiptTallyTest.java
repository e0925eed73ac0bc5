package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.purchasing.ReceiptTally.RestExpected;
import dev.backroom.purchasing.api.GoodsReceived;
import dev.backroom.purchasing.api.PurchaseOrderDocument;
import dev.backroom.purchasing.api.PurchaseOrderDocument.Line;
import dev.backroom.shared.BasisPoints;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ReceiptTallyTest {
  private static final ReceiptTally NOTHING_YET =
      ReceiptTally.of(
          new PurchaseOrderDocument(
              "PO-2026-000815",
              "SUP-ACME",
              "s001",
              "CC-100",
              "EUR",
              LocalDate.of(2026, 12, 10),
              List.of(new Line(1, "SKU-0001", 120, 600), new Line(2, "SKU-0002", 80, 1_000))));

  @Test
  void addsReceiptsLineByLine() {
    var tally =
        NOTHING_YET
            .plus(receipt("GR-1", counted(1, "SKU-0001", 100, 5)))
            .plus(receipt("GR-2", counted(1, "SKU-0001", 25, 0), counted(2, "SKU-0002", 80, 0)));

    assertThat(tally.received()).isEqualTo(205);
    assertThat(tally.accepted()).isEqualTo(200);
    assertThat(tally.damaged()).isEqualTo(5);
    assertThat(tally.missingBasisPoints()).isZero();
    assertThat(tally.overBasisPoints()).isZero();
  }

  @Test
  void countsAReceiptThatIsReportedTwiceOnce() {
    var once = NOTHING_YET.plus(receipt("GR-1", counted(1, "SKU-0001", 100, 0)));

    assertThat(once.plus(receipt("GR-1", counted(1, "SKU-0001", 100, 0)))).isEqualTo(once);
  }

  @Test
  void doesNotLetASurplusOfOneLineFillTheGapOfAnother() {
    var tally = NOTHING_YET.plus(receipt("GR-1", counted(1, "SKU-0001", 200, 0)));

    assertThat(tally.missingBasisPoints()).isEqualTo(4_000);
    assertThat(tally.missingValueMinor()).isEqualTo(80_000);
    assertThat(tally.overBasisPoints()).isEqualTo(6_667);
    assertThat(tally.surplusValueMinor()).isEqualTo(48_000);
  }

  @Test
  void showsWhatWasNeverOrderedAsASurplusBeyondMeasure() {
    var tally = NOTHING_YET.plus(receipt("GR-1", counted(1, "SKU-0099", 1, 0)));

    assertThat(tally.overBasisPoints()).isEqualTo(BasisPoints.BEYOND_MEASURE);
    assertThat(tally.missingBasisPoints()).isEqualTo(10_000);
  }

  @Test
  void asksAboutEachSurplusOnce() {
    var surplus = NOTHING_YET.plus(receipt("GR-1", counted(1, "SKU-0001", 150, 0)));

    assertThat(surplus.withSurplusKept().overBasisPoints()).isZero();
    assertThat(surplus.withSurplusKept().accepted()).isEqualTo(150);
    assertThat(surplus.withSurplusReturned().overBasisPoints()).isZero();
    assertThat(surplus.withSurplusReturned().accepted()).isEqualTo(120);
    var more = surplus.withSurplusReturned().plus(receipt("GR-2", counted(1, "SKU-0001", 12, 0)));
    assertThat(more.overBasisPoints()).isEqualTo(1_000);
  }

  @Test
  void knowsWhetherMoreIsOnItsWay() {
    var tally = NOTHING_YET.plus(receipt("GR-1", counted(1, "SKU-0001", 100, 0)));

    assertThat(tally.restExpected(Optional.empty())).isEqualTo(RestExpected.UNKNOWN);
    assertThat(tally.restExpected(Optional.of(200L))).isEqualTo(RestExpected.ANNOUNCED);
    assertThat(tally.restExpected(Optional.of(100L))).isEqualTo(RestExpected.NONE);
  }

  @Property
  void theOrderOfReceiptsDoesNotMatter(
      @ForAll @LongRange(min = 0, max = 300) long first,
      @ForAll @LongRange(min = 0, max = 300) long second) {
    var one = receipt("GR-1", counted(1, "SKU-0001", first, first / 10));
    var other = receipt("GR-2", counted(2, "SKU-0002", second, 0), counted(1, "SKU-0001", 7, 0));

    var forth = NOTHING_YET.plus(one).plus(other);
    var back = NOTHING_YET.plus(other).plus(one);

    assertThat(forth.lines()).containsExactlyInAnyOrderElementsOf(back.lines());
    assertThat(forth.accepted() + forth.damaged()).isEqualTo(first + second + 7);
  }

  private static GoodsReceived receipt(String number, GoodsReceived.Line... lines) {
    return new GoodsReceived(
        "PO-2026-000815", number, null, Instant.parse("2026-12-08T09:15:00Z"), List.of(lines));
  }

  private static GoodsReceived.Line counted(int lineNo, String sku, long received, long damaged) {
    return new GoodsReceived.Line(lineNo, sku, received, damaged);
  }
}

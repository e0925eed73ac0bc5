package dev.backroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each kind of change at each position of a small ledger, the first and the last included. */
class EveryChangeTest {
  private static final int BATCHES = 4;
  private static final int ENTRIES = 6;
  private static final long SETTLED = BATCHES * ENTRIES;

  private static LedgerInTest ledger;

  @BeforeAll
  static void fill() {
    ledger = LedgerInTest.create();
    for (int batch = 0; batch < BATCHES; batch++) {
      ledger.write(ENTRIES).seal();
    }
    ledger.settle();
  }

  @Test
  void findsNothingWhereNothingWasDone() {
    var report = ledger.verify();

    assertThat(report.findings()).isEmpty();
    assertThat(report.allWell()).isTrue();
    assertThat(report.sealed()).isEqualTo(SETTLED + 1);
    assertThat(report.unsealed()).isZero();
    assertThat(report.head())
        .isEqualTo(
            Hash.stored(
                    ledger.database.queryForObject(
                        "select hash from bk_ledger_seal where position = ?",
                        byte[].class,
                        SETTLED + 1))
                .toString());
  }

  @Test
  void findsEachChangeAtItsPosition() {
    LongStream.rangeClosed(1, SETTLED)
        .boxed()
        .flatMap(p -> Tampering.at(p).stream())
        .forEach(this::expect);
  }

  @Test
  void findsWhatChangedPlaces() {
    for (long p = 1; p <= SETTLED; p++) {
      for (long q = p + 1; q <= SETTLED; q++) {
        Tampering.between(p, q).forEach(this::expect);
      }
    }
  }

  @Test
  void findsWhatWasDoneToTheRowOfABatch() {
    for (long first = 1; first <= SETTLED; first += ENTRIES) {
      Tampering.ofBatch(first, first + ENTRIES - 1).forEach(this::expect);
    }
  }

  @Test
  void findsTwoChangesThatTouch() {
    for (long p = 2; p < SETTLED; p++) {
      for (var one : Tampering.at(p)) {
        for (var other : Tampering.at(p + 1)) {
          var report = ledger.verifyAfter(List.of(one, other));
          assertThat(report.found()).as("%s, %s at %d", one.name(), other.name(), p).isPositive();
        }
      }
    }
  }

  @Test
  void tellsWhatMayStillBeSealedFromWhatWasSlippedIn() {
    var later =
        new Tampering.Deed("", to -> to.insert((SETTLED + 1) * 10 + 5, "[]"), java.util.Set.of());

    var report = ledger.verifyAfter(List.of(later));

    assertThat(report.findings()).isEmpty();
    assertThat(report.unsealed()).isOne();
  }

  private void expect(Tampering.Deed deed) {
    var report = ledger.verifyAfter(List.of(deed));

    assertThat(report.findings().stream().map(Tampering::words).collect(Collectors.toSet()))
        .as(() -> deed.name() + ", found " + new ArrayList<>(report.findings()))
        .isEqualTo(deed.found());
    assertThat(report.found()).isEqualTo(deed.found().size());
  }
}

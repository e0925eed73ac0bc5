package dev.backroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random changes in a ledger of 100,000 entries: all at once, and some of them alone. */
class ThousandChangesTest {
  private static final int ENTRIES = 100_000;
  private static final int CHANGES = 1_000;
  private static final int ALONE = 4;

  private static LedgerInTest ledger;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @BeforeAll
  static void fill() {
    ledger = LedgerInTest.create().write(ENTRIES).seal().settle();
  }

  @Test
  void findsAThousandChangesAtTheirPlaces() {
    var deeds = new ArrayList<Tampering.Deed>();
    for (int change = 0; change < CHANGES; change++) {
      deeds.add(near(change * (ENTRIES / CHANGES) + 1));
    }

    expect(deeds);
  }

  @Test
  void findsOneChangeAmongAll() {
    for (int change = 0; change < ALONE; change++) {
      expect(List.of(near(random.nextInt(ENTRIES - 100) + 1)));
    }
  }

  /** A change in one of the next fifty positions, with nothing that touches the next such range. */
  private Tampering.Deed near(int first) {
    var p = first + random.nextInt(50);
    var kinds = new ArrayList<>(Tampering.at(p));
    kinds.addAll(Tampering.between(p, p + 1 + random.nextInt(40)));
    return kinds.get(random.nextInt(kinds.size()));
  }

  private void expect(List<Tampering.Deed> deeds) {
    var report = ledger.verifyAfter(deeds);

    var expected = new HashSet<String>();
    deeds.forEach(deed -> expected.addAll(deed.found()));
    Set<String> found =
        report.findings().stream().map(Tampering::words).collect(Collectors.toSet());
    assertThat(found).as("seed %d", seed).isEqualTo(expected);
    assertThat(report.found()).isEqualTo(expected.size());
  }
}

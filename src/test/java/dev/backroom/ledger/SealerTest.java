package dev.backroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SealerTest {
  private static final int ALL = Integer.MAX_VALUE;

  private final LedgerInTest ledger = LedgerInTest.create();

  @Test
  void sealsInTheOrderOfIdsAThousandATransaction() {
    ledger.write(2_345);

    assertThat(ledger.sealer().seal(ALL)).isEqualTo(2_345);

    assertThat(
            ledger.database.queryForList(
                "select entry_id from bk_ledger_seal order by position", Long.class))
        .isSorted()
        .hasSize(2_345);
    assertThat(
            ledger.database.queryForList(
                "select last_position from bk_ledger_batch order by 1", Integer.class))
        .containsExactly(1_000, 2_000, 2_345);
    assertThat(ledger.verify().allWell()).isTrue();
    assertThat(ledger.sealer().seal(ALL)).as("nothing is sealed twice").isZero();
  }

  @Test
  void sealsNoMoreBatchesThanItMay() {
    assertThat(ledger.write(2_345).sealer().seal(2)).isEqualTo(2_000);
  }

  @Test
  void sealsWhatIsCommittedBehindAHigherId() throws SQLException {
    try (var slow = open();
        var fast = open()) {
      insert(slow);
      insert(fast);
      fast.commit();
      ledger.sealer().seal(ALL);
      slow.commit();
    }
    assertThat(ledger.sealer().seal(ALL)).as("nothing newer came").isZero();
    assertThat(ledger.verify().unsealed()).isOne();

    assertThat(ledger.sealer().lookBack(ALL)).isOne();

    assertThat(ledger.verify().allWell()).isTrue();
    assertThat(
            ledger.database.queryForList(
                "select entry_id from bk_ledger_seal order by position", Long.class))
        .containsExactly(2L, 1L);
  }

  @Test
  void leavesUnsealedWhatAppearsLongAfterItsNeighbours() throws SQLException {
    try (var slow = open();
        var fast = open()) {
      insert(slow);
      insert(fast);
      fast.commit();
      ledger.sealer().seal(ALL);
      ledger.pass(Sealer.LATEST.plusSeconds(1));
      insert(fast);
      fast.commit();
      ledger.sealer().seal(ALL);
      slow.commit();
    }

    assertThat(ledger.sealer().lookBack(ALL)).isZero();

    assertThat(ledger.verify().findings())
        .extracting(Tampering::words)
        .containsExactly("INSERTED ENTRY id 1");
  }

  /** Writers and sealer may be killed in the same moment, and start again tomorrow. */
  @Test
  void sealsWhatALongBreakCaughtUnsealed() throws SQLException {
    try (var slow = open();
        var fast = open()) {
      insert(slow);
      insert(fast);
      fast.commit();
      ledger.sealer().seal(ALL);
      slow.commit();
    }
    ledger.pass(Duration.ofDays(1));

    assertThat(ledger.sealer().lookBack(ALL)).isOne();
    assertThat(ledger.verify().allWell()).isTrue();
  }

  @Test
  void goesOnAfterASealerThatWasStoppedInTheMiddle() {
    ledger.write(1_500);
    var sealed = new AtomicInteger();
    var dying =
        ledger.sealer(
            new SealTable(ledger.database) {
              @Override
              void add(List<Seal> seals, Batch batch) {
                super.add(seals, batch);
                if (sealed.addAndGet(seals.size()) > Sealer.BATCH) {
                  throw new IllegalStateException("killed");
                }
              }
            });

    assertThatThrownBy(() -> dying.seal(ALL)).hasMessage("killed");
    assertThat(ledger.count("bk_ledger_seal")).isEqualTo(1_000);
    ledger.sealer().seal(ALL);

    assertThat(ledger.count("bk_ledger_seal")).isEqualTo(1_500);
    assertThat(ledger.verify().allWell()).isTrue();
  }

  @Test
  void sealsEachEntryOnceWhenTwoCompeteWhileOthersWrite() {
    var writing = new AtomicBoolean(true);
    var sealers =
        Stream.of(ledger.sealer(), ledger.sealer())
            .map(
                sealer ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          int sealed = 0;
                          while (writing.get()) {
                            sealed += sealer.lookBack(1);
                          }
                          return sealed;
                        }))
            .toList();
    var writers = new ArrayList<CompletableFuture<Integer>>();
    for (int writer = 0; writer < 3; writer++) {
      var random = new Random(writer);
      writers.add(CompletableFuture.supplyAsync(() -> writeInAnyOrder(random)));
    }
    var committed = writers.stream().mapToInt(CompletableFuture::join).sum();
    writing.set(false);
    var sealed = sealers.stream().mapToInt(CompletableFuture::join).sum();

    assertThat(sealed + ledger.sealer().lookBack(ALL)).isEqualTo(committed);
    var report = ledger.verify();
    assertThat(report.findings()).isEmpty();
    assertThat(report.sealed()).isEqualTo(committed);
    assertThat(report.unsealed()).isZero();
  }

  /** How many were committed. */
  private int writeInAnyOrder(Random random) {
    int committed = 0;
    for (int round = 0; round < 60; round++) {
      try (var one = open();
          var other = open()) {
        insert(one);
        insert(other);
        other.commit();
        if (random.nextInt(4) == 0) {
          one.rollback();
        } else {
          one.commit();
          committed++;
        }
        committed++;
      } catch (SQLException cause) {
        throw new IllegalStateException(cause);
      }
    }
    return committed;
  }

  private Connection open() throws SQLException {
    var connection = ledger.connection();
    connection.setAutoCommit(false);
    return connection;
  }

  private static void insert(Connection connection) throws SQLException {
    try (var row =
        connection.prepareStatement(
            "insert into bk_ledger (recorded_at, records) values (1, '[]')")) {
      row.executeUpdate();
    }
  }
}

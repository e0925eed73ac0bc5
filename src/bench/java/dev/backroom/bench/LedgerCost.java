package dev.backroom.bench;

import dev.backroom.engine.Fact;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the ledger costs a case: its facts are stated again, transaction by transaction, and the
 * processor time of the same transactions without them is taken off. Each writes a row of its own,
 * for a transaction that states a fact commits something anyway. The ways take turns, so that a
 * busy moment of the machine meets them all.
 */
final class LedgerCost implements ApplicationListener<PayloadApplicationEvent<Fact>> {
  private static final int WARM_UP = 400;
  private static final int ROUNDS = 400;

  private final Map<Object, List<Fact>> transactions = new IdentityHashMap<>();
  private boolean listening = true;

  @Override
  public synchronized void onApplicationEvent(PayloadApplicationEvent<Fact> event) {
    if (listening) {
      transactions
          .computeIfAbsent(transaction(), begun -> new ArrayList<>())
          .add(event.getPayload());
    }
  }

  /** One mark for each transaction; a fact outside of one stands alone. */
  private Object transaction() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return new Object();
    }
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Mark.class::isInstance)
        .findFirst()
        .orElseGet(LedgerCost::mark);
  }

  private static TransactionSynchronization mark() {
    var mark = new Mark();
    TransactionSynchronizationManager.registerSynchronization(mark);
    return mark;
  }

  private static final class Mark implements TransactionSynchronization {}

  synchronized void stopListening() {
    listening = false;
  }

  int count() {
    return transactions.size();
  }

  /** Milliseconds of processor: of the ledger, and of no more than an empty row for it. */
  record Price(double ledger, double emptyRow) {}

  /** Of all transactions heard so far, on this thread: the median of many turns. */
  Price measure(BenchedApplication application) {
    var transaction = application.bean(TransactionTemplate.class);
    var facts = application.facts();
    var database = application.database();
    database.sql("create table bench_written (number integer)").update();
    Runnable written = database.sql("insert into bench_written (number) values (1)")::update;
    Runnable emptyRow =
        database.sql("insert into bk_ledger (recorded_at, records) values (0, '[]')")::update;
    var heard = List.copyOf(transactions.values());
    var turns = new double[3][ROUNDS];
    for (var round = -WARM_UP; round < ROUNDS; round++) {
      var taken =
          new double[] {
            turn(heard, transaction, together -> written.run()),
            turn(
                heard,
                transaction,
                together -> {
                  written.run();
                  emptyRow.run();
                }),
            turn(
                heard,
                transaction,
                together -> {
                  written.run();
                  together.forEach(facts::publishEvent);
                })
          };
      for (var way = 0; round >= 0 && way < taken.length; way++) {
        turns[way][round] = taken[way];
      }
    }
    var without = median(turns[0]);
    return new Price(median(turns[2]) - without, median(turns[1]) - without);
  }

  /** All of a case's transactions once, in milliseconds of this thread's processor time. */
  private static double turn(
      List<List<Fact>> heard, TransactionTemplate transaction, Consumer<List<Fact>> work) {
    var clock = ManagementFactory.getThreadMXBean();
    var before = clock.getCurrentThreadCpuTime();
    for (var together : heard) {
      transaction.executeWithoutResult(begun -> work.accept(together));
    }
    return (clock.getCurrentThreadCpuTime() - before) / 1e6;
  }

  private static double median(double[] turns) {
    return Arrays.stream(turns).sorted().skip(turns.length / 2).findFirst().orElseThrow();
  }
}

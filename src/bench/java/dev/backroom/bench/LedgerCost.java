package dev.backroom.bench;

import dev.backroom.engine.Fact;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the ledger costs a case: its facts are stated again, transaction by transaction, and the
 * processor time of the same transactions without them is taken off. Both write a row of their own,
 * for a transaction that states a fact commits something anyway.
 */
final class LedgerCost implements ApplicationListener<PayloadApplicationEvent<Fact>> {
  private static final int WARM_UP = 2_000;
  private static final int ROUNDS = 2_000;

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

  /** In milliseconds of processor for all transactions heard so far, on this thread. */
  double milliseconds(BenchedApplication application) {
    var transaction = application.bean(TransactionTemplate.class);
    var facts = application.facts();
    var database = application.database();
    database.sql("create table bench_written (number integer)").update();
    Runnable written = database.sql("insert into bench_written (number) values (1)")::update;
    var heard = List.copyOf(transactions.values());
    repeat(WARM_UP, heard, transaction, facts, written);
    repeat(WARM_UP, empty(heard.size()), transaction, facts, written);
    var with = repeat(ROUNDS, heard, transaction, facts, written);
    var without = repeat(ROUNDS, empty(heard.size()), transaction, facts, written);
    return (with - without) / 1e6 / ROUNDS;
  }

  private static List<List<Fact>> empty(int size) {
    return Collections.nCopies(size, List.of());
  }

  private static long repeat(
      int rounds,
      Collection<List<Fact>> heard,
      TransactionTemplate transaction,
      ApplicationEventPublisher facts,
      Runnable written) {
    var clock = ManagementFactory.getThreadMXBean();
    var before = clock.getCurrentThreadCpuTime();
    for (var round = 0; round < rounds; round++) {
      for (var together : heard) {
        transaction.executeWithoutResult(
            begun -> {
              written.run();
              together.forEach(facts::publishEvent);
            });
      }
    }
    return clock.getCurrentThreadCpuTime() - before;
  }
}

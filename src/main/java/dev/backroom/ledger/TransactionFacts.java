package dev.backroom.ledger;

import dev.backroom.engine.Fact;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects the facts of a transaction and has them written just before it commits, all as one
 * entry: what rolls back leaves none.
 */
@Component
class TransactionFacts {
  private final LedgerEntries entries;
  private final Clock clock;

  TransactionFacts(LedgerEntries entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /** A fact and when it was stated. */
  record Stated(Fact fact, Instant at) {}

  @EventListener
  void onFact(Fact fact) {
    var stated = new Stated(fact, clock.instant());
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      ofThisTransaction().add(stated);
    } else {
      entries.write(List.of(stated));
    }
  }

  private List<Stated> ofThisTransaction() {
    var known = (Collected) TransactionSynchronizationManager.getResource(this);
    if (known == null) {
      known = new Collected();
      TransactionSynchronizationManager.bindResource(this, known);
      TransactionSynchronizationManager.registerSynchronization(known);
    }
    return known.facts;
  }

  private class Collected implements TransactionSynchronization {
    private final List<Stated> facts = new ArrayList<>();

    /** After everybody else who still has something to do before the commit. */
    @Override
    public int getOrder() {
      return LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      entries.write(facts);
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(TransactionFacts.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(TransactionFacts.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(TransactionFacts.this);
    }
  }
}

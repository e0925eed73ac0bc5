package dev.backroom.purchasing;

import dev.backroom.decision.TableAnswer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Register of all orders from the moment they are judged: shows what is split and what is usual.
 */
@Component
class Purchases {
  private final JdbcClient database;
  private final TransactionTemplate ownTransaction;
  private final Clock clock;

  Purchases(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
    this.database = database;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  record Purchase(
      String reference,
      String supplierId,
      String requester,
      String locationId,
      String category,
      String currency,
      long amountMinor) {}

  /**
   * @param count comparable orders that were found
   * @param averageMinor 0 when there is none
   */
  record Usual(long count, long averageMinor) {}

  /** How far back to look, as the table {@code policyWindows} says. */
  record Windows(Duration split, Duration usual, long usualCount) {
    static final String TABLE = "policyWindows";

    static Windows of(TableAnswer row) {
      return new Windows(
          Duration.ofDays(row.number("splitDays")),
          Duration.ofDays(row.number("usualDays")),
          row.number("usualCount"));
    }
  }

  /**
   * Lets one order at a time of this person at this supplier be judged, until the transaction ends:
   * the next one sees it in the register.
   */
  void judgeAlone(Purchase purchase) {
    if (!lock(purchase)) {
      open(purchase);
      lock(purchase);
    }
  }

  private boolean lock(Purchase purchase) {
    return database
        .sql("select 1 from bk_purchaser where supplier_id = ? and requester = ? for update")
        .params(purchase.supplierId(), purchase.requester())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** In a transaction of its own: a duplicate key would end a surrounding one on PostgreSQL. */
  private void open(Purchase purchase) {
    try {
      ownTransaction.executeWithoutResult(
          transaction ->
              database
                  .sql("insert into bk_purchaser values (?, ?)")
                  .params(purchase.supplierId(), purchase.requester())
                  .update());
    } catch (DuplicateKeyException anotherWasFirst) {
      // the row is there, which is all that was wanted
    }
  }

  /** Again when the same case is judged again. */
  void register(Purchase purchase) {
    database
        .sql("delete from bk_purchase where reference = ?")
        .param(purchase.reference())
        .update();
    database
        .sql(
            """
            insert into bk_purchase
              (reference, supplier_id, requester, location_id, category, currency, amount_minor,
               raised_at, withdrawn)
            values (?, ?, ?, ?, ?, ?, ?, ?, false)
            """)
        .params(
            purchase.reference(),
            purchase.supplierId(),
            purchase.requester(),
            purchase.locationId(),
            purchase.category(),
            purchase.currency(),
            purchase.amountMinor(),
            Timestamp.from(clock.instant()))
        .update();
  }

  void withdraw(String reference) {
    database
        .sql("update bk_purchase set withdrawn = true where reference = ?")
        .param(reference)
        .update();
  }

  /** This order together with others of the same person at the same supplier within the window. */
  long aggregateMinor(Purchase purchase, Windows windows) {
    return purchase.amountMinor()
        + database
            .sql(
                """
                select coalesce(sum(amount_minor), 0) from bk_purchase
                 where supplier_id = ? and requester = ? and raised_at > ? and currency = ?
                   and not withdrawn and reference <> ?
                """)
            .params(
                purchase.supplierId(),
                purchase.requester(),
                since(windows.split()),
                purchase.currency(),
                purchase.reference())
            .query(Long.class)
            .single();
  }

  /** What the location has ordered in the category lately. */
  Usual usual(Purchase purchase, Windows windows) {
    return database
        .sql(
            """
            select count(*) as count, cast(coalesce(avg(amount_minor), 0) as bigint) as average_minor
              from (select amount_minor from bk_purchase
                     where location_id = ? and category = ? and raised_at > ? and currency = ?
                       and not withdrawn and reference <> ?
                     order by raised_at desc fetch first %d rows only) latest
            """
                .formatted(windows.usualCount()))
        .params(
            purchase.locationId(),
            purchase.category(),
            since(windows.usual()),
            purchase.currency(),
            purchase.reference())
        .query(Usual.class)
        .single();
  }

  /** Orders that were approved before, counted as far as the table looks at orders at all. */
  long approvedBefore(Purchase purchase, Windows windows) {
    return database
        .sql(
            """
            select count(*) from (
              select 1 from bk_purchase p join bk_budget_reservation b on b.reference = p.reference
               where p.supplier_id = ? and p.reference <> ? and b.state <> 'RELEASED'
               fetch first %d rows only) known
            """
                .formatted(windows.usualCount()))
        .params(purchase.supplierId(), purchase.reference())
        .query(Long.class)
        .single();
  }

  private Timestamp since(Duration window) {
    return Timestamp.from(clock.instant().minus(window));
  }
}

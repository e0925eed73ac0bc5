package dev.backroom.purchasing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What cost centres have committed. The ERP owns the budgets; what is reserved and not yet booked
 * there is known here only.
 */
@Component
class Budgets {
  private static final String RESERVED = "RESERVED";

  private final JdbcClient database;
  private final TransactionTemplate ownTransaction;
  private final Clock clock;

  Budgets(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
    this.database = database;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** Who pays, in which currency. */
  record Account(String costCentre, String currency) {}

  private record Reservation(String costCentre, String currency, long amountMinor, String state) {
    Account account() {
      return new Account(costCentre, currency);
    }
  }

  /**
   * What a cost centre has committed.
   *
   * @param spentMinor by orders that are closed
   */
  record Commitment(String currency, long reservedMinor, long spentMinor) {
    long minor() {
      return reservedMinor + spentMinor;
    }
  }

  /** By orders that the scope lets in. */
  List<Commitment> committed(String costCentre, OrderScope scope) {
    return database
        .sql(
            """
            select b.currency,
                   cast(sum(case when b.state = 'RESERVED' then b.amount_minor else 0 end) as bigint)
                     as reserved_minor,
                   cast(sum(case when b.state = 'SETTLED' then b.amount_minor else 0 end) as bigint)
                     as spent_minor
              from bk_budget_reservation b join bk_purchase p on p.reference = b.reference
             where b.cost_centre = :costCentre and %s
             group by b.currency order by b.currency
            """
                .formatted(scope.sql()))
        .params(scope.parameters())
        .param("costCentre", costCentre)
        .query(Commitment.class)
        .list();
  }

  /** What others than this order have committed. */
  long committedMinor(Account account, String exceptReference) {
    var committed =
        database
            .sql("select committed_minor from bk_budget where cost_centre = ? and currency = ?")
            .params(account.costCentre(), account.currency())
            .query(Long.class)
            .optional()
            .orElse(0L);
    return find(exceptReference)
        .filter(own -> own.state().equals(RESERVED) && own.account().equals(account))
        .map(own -> committed - own.amountMinor())
        .orElse(committed);
  }

  /**
   * Commits the amount for this order instead of what it had reserved before. The row of the cost
   * centre is locked until the transaction ends, so two orders never share the last of a budget.
   *
   * @throws BudgetExceeded when the cost centre would then have committed more than the limit
   */
  void reserve(String reference, Account account, long amountMinor, long limitMinor) {
    release(reference);
    openAccount(account);
    var reserved =
        database
            .sql(
                """
                update bk_budget set committed_minor = committed_minor + ?
                 where cost_centre = ? and currency = ? and committed_minor <= ?
                """)
            .params(amountMinor, account.costCentre(), account.currency(), limitMinor - amountMinor)
            .update();
    if (reserved == 0) {
      throw new BudgetExceeded(
          "%s cannot commit %d minor units more for %s: the limit is %d"
              .formatted(account.costCentre(), amountMinor, reference, limitMinor));
    }
    write(reference, account, amountMinor, RESERVED);
  }

  /** Nothing to give back is fine. */
  void release(String reference) {
    replace(reference, 0, "RELEASED");
  }

  /** The supplier changed what is due, and that was approved: limits were asked before, not now. */
  void adjust(String reference, long agreedMinor) {
    replace(reference, agreedMinor, RESERVED);
  }

  /** What was received is spent; the rest of the reservation is free again. */
  void settle(String reference, long spentMinor) {
    replace(reference, spentMinor, "SETTLED");
  }

  private void replace(String reference, long amountMinor, String state) {
    find(reference)
        .filter(own -> own.state().equals(RESERVED))
        .ifPresent(
            own -> {
              add(own.account(), amountMinor - own.amountMinor());
              write(reference, own.account(), amountMinor, state);
            });
  }

  private Optional<Reservation> find(String reference) {
    return database
        .sql(
            "select cost_centre, currency, amount_minor, state from bk_budget_reservation"
                + " where reference = ?")
        .param(reference)
        .query(Reservation.class)
        .optional();
  }

  private void add(Account account, long amountMinor) {
    database
        .sql(
            "update bk_budget set committed_minor = committed_minor + ?"
                + " where cost_centre = ? and currency = ?")
        .params(amountMinor, account.costCentre(), account.currency())
        .update();
  }

  private void write(String reference, Account account, long amountMinor, String state) {
    database.sql("delete from bk_budget_reservation where reference = ?").param(reference).update();
    database
        .sql("insert into bk_budget_reservation values (?, ?, ?, ?, ?, ?)")
        .params(
            reference,
            account.costCentre(),
            account.currency(),
            amountMinor,
            state,
            Timestamp.from(clock.instant()))
        .update();
  }

  /** In a transaction of its own: a duplicate key would end a surrounding one on PostgreSQL. */
  private void openAccount(Account account) {
    var known =
        database
            .sql("select count(*) from bk_budget where cost_centre = ? and currency = ?")
            .params(account.costCentre(), account.currency())
            .query(Long.class)
            .single();
    if (known > 0) {
      return;
    }
    try {
      ownTransaction.executeWithoutResult(
          transaction ->
              database
                  .sql("insert into bk_budget values (?, ?, 0)")
                  .params(account.costCentre(), account.currency())
                  .update());
    } catch (DuplicateKeyException anotherWasFirst) {
      // the account is open, which is all that was wanted
    }
  }
}

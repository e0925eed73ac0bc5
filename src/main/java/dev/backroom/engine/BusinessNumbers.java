package dev.backroom.engine;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the numbers of what we start ourselves, such as {@code PO-2026-000815}; gaps may occur. */
@Component
public class BusinessNumbers {
  private final JdbcClient database;
  private final TransactionTemplate ownTransaction;

  BusinessNumbers(JdbcClient database, PlatformTransactionManager transactions) {
    this.database = database;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Counts in a transaction of its own, so that cases which start together never wait for each
   * other.
   */
  public String next(String prefix, int year) {
    long number;
    try {
      number = count(prefix, year);
    } catch (DuplicateKeyException anotherWasFirst) {
      number = count(prefix, year);
    }
    return "%s-%d-%06d".formatted(prefix, year, number);
  }

  @SuppressWarnings("NullAway") // the callback never answers null
  private long count(String prefix, int year) {
    return ownTransaction.execute(
        transaction -> {
          var counted =
              database
                  .sql("update bk_number set latest = latest + 1 where prefix = ? and of_year = ?")
                  .params(prefix, year)
                  .update();
          if (counted == 0) {
            database.sql("insert into bk_number values (?, ?, 1)").params(prefix, year).update();
            return 1L;
          }
          return database
              .sql("select latest from bk_number where prefix = ? and of_year = ?")
              .params(prefix, year)
              .query(Long.class)
              .single();
        });
  }
}

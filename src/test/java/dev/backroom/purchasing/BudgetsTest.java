package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.ProcessTest;
import dev.backroom.purchasing.Budgets.Account;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class BudgetsTest {
  private static final Account BAKERY = new Account("CC-100", "EUR");

  @Autowired Budgets budgets;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient database;

  @AfterEach
  void forget() {
    database.sql("delete from bk_budget").update();
    database.sql("delete from bk_budget_reservation").update();
  }

  @Test
  void ordersAtTheSameMomentNeverShareTheLastOfABudget() throws Exception {
    var start = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(8);
    try {
      var attempts =
          IntStream.range(0, 40)
              .mapToObj(number -> threads.submit(attempt(start, "PO-" + number)))
              .toList();
      start.countDown();
      var reserved = 0;
      for (var attempt : attempts) {
        reserved += attempt.get() ? 1 : 0;
      }

      assertThat(reserved).isEqualTo(10);
      assertThat(budgets.committedMinor(BAKERY, "nobody")).isEqualTo(1_000);
    } finally {
      threads.shutdownNow();
    }
  }

  private Callable<Boolean> attempt(CountDownLatch start, String reference) {
    return () -> {
      start.await();
      try {
        transaction.executeWithoutResult(status -> budgets.reserve(reference, BAKERY, 100, 1_000));
        return true;
      } catch (BudgetExceeded exceeded) {
        return false;
      }
    };
  }

  @Test
  void reservingAgainReplacesWhatWasReservedBefore() {
    budgets.reserve("PO-1", BAKERY, 700, 1_000);

    budgets.reserve("PO-1", BAKERY, 900, 1_000);

    assertThat(budgets.committedMinor(BAKERY, "nobody")).isEqualTo(900);
    assertThat(budgets.committedMinor(BAKERY, "PO-1")).isZero();
  }

  @Test
  void neverCountsEurosAgainstDollars() {
    budgets.reserve("PO-1", BAKERY, 700, 1_000);

    assertThat(budgets.committedMinor(new Account("CC-100", "USD"), "nobody")).isZero();
  }

  @Test
  void releasesOnceAndSettlesWhatWasSpent() {
    for (var reference : List.of("PO-1", "PO-2")) {
      budgets.reserve(reference, BAKERY, 400, 1_000);
    }

    budgets.release("PO-1");
    budgets.release("PO-1");
    budgets.settle("PO-2", 300);
    budgets.release("PO-2");

    assertThat(budgets.committedMinor(BAKERY, "nobody")).isEqualTo(300);
    assertThatThrownBy(() -> budgets.reserve("PO-3", BAKERY, 701, 1_000))
        .isInstanceOf(BudgetExceeded.class)
        .hasMessageContaining("PO-3");
  }
}

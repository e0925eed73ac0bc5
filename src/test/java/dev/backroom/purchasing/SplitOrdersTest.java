package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Requisitions of one person, each below 500 euro, that are judged at the same moment. */
@ProcessTest
class SplitOrdersTest {
  private static final List<String> ORDERS =
      IntStream.range(0, 6).mapToObj(number -> "PO-2026-00087" + number).toList();

  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;
  @Autowired ManagementService jobs;

  @BeforeEach
  void isMonday() {
    driver.timeIs("2026-11-23T09:00:00Z");
  }

  @AfterEach
  void forget() {
    purchasing.forget(ORDERS.toArray(String[]::new));
  }

  @RepeatedTest(3)
  void onlyTheFirstIsTakenForASmallOrder() throws Exception {
    var sourcings =
        ORDERS.stream()
            .map(
                order ->
                    purchasing.source(order, PurchaseOrderDriver.requisition(48, null), Map.of()))
            .toList();

    ORDERS.forEach(order -> purchasing.erpAnswers(order, Supply.usual()));
    judgeTogether();

    assertThat(sourcings.stream().map(id -> driver.value(id, "policyFlags")))
        .containsOnlyOnce("")
        .filteredOn(flags -> flags.equals("SPLIT_ORDERS:LIFT"))
        .hasSize(ORDERS.size() - 1);
  }

  private void judgeTogether() throws Exception {
    var start = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(ORDERS.size());
    try {
      List<? extends Future<?>> judged =
          jobs.createJobQuery().executable().list().stream()
              .map(
                  job ->
                      threads.submit(
                          () -> {
                            start.await();
                            jobs.executeJob(job.getId());
                            return true;
                          }))
              .toList();
      assertThat(judged).hasSize(ORDERS.size());
      start.countDown();
      for (var one : judged) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
